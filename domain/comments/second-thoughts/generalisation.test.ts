import { describe, expect, it } from 'vitest'
import { locales } from '#domain/locales'
import { generalisations } from './generalisation.ts'
import { peopleWords } from './peoples.ts'

describe('a people spoken of as one', () => {
  it.each([
    ['en', 'All Italians are lazy.', ['All Italians']],
    ['en', 'Typical Germans, they never apologise', ['Typical Germans']],
    ['en', 'All of the French people think so', ['All of the French people']],
    ['en', 'those loud, rude Americans are at it again', []],
    ['en', 'those loud rude Americans are at it again', ['those loud rude Americans are']],
    ['en', 'Italians are always late', ['Italians are always']],
    ['en', 'the French never listen', ['French never']],
    ['fr', 'Tous les Italiens sont pareils', ['Tous les Italiens']],
    ['fr', 'Les Anglais sont toujours contre', ['Anglais sont toujours']],
    ['de', 'Alle Polen klauen', ['Alle Polen']],
    ['de', 'diese arroganten Franzosen sind das', ['diese arroganten Franzosen sind']],
    ['es', 'todos los alemanes son fríos', ['todos los alemanes']],
    ['it', 'Tutti i tedeschi sono così', ['Tutti i tedeschi']],
    ['it', 'i francesi sono sempre contro', ['francesi sono sempre']],
    ['pt', 'Todos os espanhóis são assim', ['Todos os espanhóis']],
    ['pl', 'Wszyscy Niemcy są tacy sami', ['Wszyscy Niemcy']],
    ['uk', 'Усі поляки однакові', ['Усі поляки']],
    ['uk', 'італійці завжди запізнюються', ['італійці завжди']],
    ['tr', 'Bütün Yunanlılar böyledir', ['Bütün Yunanlılar']],
    ['tr', 'İtalyanlar hep böyle', ['İtalyanlar hep']],
    ['ar', 'كل الإيطاليين كسالى', ['كل الإيطاليين']],
    ['ar', 'الفرنسيون دائماً هكذا', ['الفرنسيون دائماً']],
    ['hi', 'सभी पाकिस्तानी लोग ऐसे होते हैं', ['सभी पाकिस्तानी लोग']],
    ['ja', 'イタリア人はみんな怠け者だ', ['イタリア人はみんな']],
    ['ja', 'すべてのドイツ人がそうだ', ['すべてのドイツ人']],
    ['und', 'Tutti i tedeschi sono così', ['Tutti i tedeschi']],
  ])('%s: %s', (language, text, expected) => expect(generalisations(text, language)).toEqual(expected))

  it.each([
    ['en', 'All Italian newspapers led with it; the French press said nothing.'],
    ['en', 'Some Italians I know were surprised that Germans read it too.'],
    ['en', 'All French newspapers are late.'],
    ['fr', 'Tous les journaux italiens en ont parlé.'],
    ['de', 'Alle deutschen Zeitungen brachten es.'],
    ['es', 'Todos los diarios italianos son caros.'],
    ['it', 'Tutti i giornali italiani hanno aperto con questa notizia.'],
    ['pt', 'Todos os jornais brasileiros deram a notícia.'],
    ['pl', 'Wszystkie polskie gazety o tym pisały.'],
    ['uk', 'Усі українські газети писали про це.'],
    ['tr', 'Bütün Türk gazeteleri yazdı.'],
    ['ar', 'كل الصحف الإيطالية كتبت عنه.'],
    ['hi', 'सभी भारतीय अखबारों ने इसे छापा।'],
    ['ja', 'イタリアの新聞はみんな一面で伝えた。'],
    ['sv', 'All Italians'],
  ])('not %s: %s', (language, text) => expect(generalisations(text, language)).toEqual([]))

  it('has words for every language of the interface', () => {
    expect(Object.keys(peopleWords).toSorted()).toEqual([...locales].toSorted())
  })

  it('reads a hostile text in time that grows with its length', () => {
    const started = performance.now()
    for (const language of Object.keys(peopleWords)) generalisations('all the of those '.repeat(1000) + 'x'.repeat(5000), language)
    expect(performance.now() - started).toBeLessThan(1000)
  })
})
