import { describe, expect, it } from 'vitest'
import { findHouseWords, patternKeyOf } from './house-words.ts'
import { speaksLanguage } from './rules/rule-applies.ts'

const rule = (pattern: string, isWholeWord = true) => ({ id: pattern, patternKey: patternKeyOf(pattern), isWholeWord })

describe('house words', () => {
  it.each([
    ['idiot', 'You IDIOT!', 'IDIOT'],
    ['idiot', 'you ídíót', 'ídíót'],
    ['idiot', 'you id\u200Biot', 'id\u200Biot'],
    ['idiot', 'you іdіоt', 'іdіоt'],
    ['idiot', 'you 1d10t', '1d10t'],
    ['idiot', 'you ｉｄｉｏｔ', 'ｉｄｉｏｔ'],
    ['idiot', 'you 𝐢𝐝𝐢𝐨𝐭', '𝐢𝐝𝐢𝐨𝐭'],
    ['idiot', 'you i\u0301diot\u0301 there', 'i\u0301diot\u0301'],
    ['idiot', 'you i\u00ADd\u00ADi\u00ADot', 'i\u00ADd\u00ADi\u00ADot'],
    ['stronzo', 'che STRONZO.', 'STRONZO'],
    ['дурень', 'він ДУРЕНЬ', 'ДУРЕНЬ'],
    ['غبي', 'أنت غَبِيّ جدا', 'غَبِيّ'],
    ['احمق', 'هذا أحمق', 'أحمق'],
    ['馬鹿', 'この馬鹿者', '馬鹿'],
    ['two words', 'these two  words', 'two  words'],
    ['two words', 'these two\nwords', 'two\nwords'],
    ['ass', 'a class of passengers', undefined],
    ['hell', 'Hello', undefined],
    ['İzmit', 'in izmit', 'izmit'],
  ])('%s in %j', (pattern, text, expected) => {
    const found = findHouseWords(text, [rule(pattern)]).map(match => text.slice(match.start, match.end))
    expect(found).toEqual(expected === undefined ? [] : [expected])
  })

  it('stand in order, each with its rule, also where they overlap', () => {
    const rules = [rule('evening news'), rule('the evening')]
    expect(findHouseWords('the evening news', rules).map(match => match.rule.id)).toEqual(['the evening', 'evening news'])
  })
})

describe('wildcards', () => {
  it.each([
    ['idiot*', 'you idiots, IDIOTIC even', ['idiots', 'IDIOTIC']],
    ['idiot*', 'an idiot', ['idiot']],
    ['idiot*', 'a superidiot', []],
    ['*idiot', 'a superidiot', ['superidiot']],
    ['*idiot*', 'superidiotic', ['superidiotic']],
    ['*idiot', 'superidiotic', []],
    ['f*k', 'fork and folk, fk, fake', ['fork', 'folk', 'fk']],
    ['f*k', 'fine book', []],
    ['дур*', 'він ДУРЕНЬ', ['ДУРЕНЬ']],
    ['غبي*', 'هم أغبياء وهو غَبِيّة', ['غَبِيّة']],
    ['馬*者', 'この馬鹿者', ['馬鹿者']],
    ['dumme* kuh*', 'die dummen Kühe da', ['dummen Kühe']],
    ['dumme* kuh*', 'dumme alte Kuh', []],
    ['*', 'anything', []],
  ])('%s in %j', (pattern, text, expected) => {
    expect(findHouseWords(text, [rule(pattern)]).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it.each([
    ['ass', 'a classic', ['ass']],
    ['ass', 'assass', ['ass', 'ass']],
    ['c*c', 'a classic', ['classic']],
  ])('inside of words, where asked: %s in %j', (pattern, text, expected) => {
    expect(findHouseWords(text, [rule(pattern, false)]).map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  it.each(['a*a*a*b', '*a*b', 'aa*ab', 'a*'])('reads a hostile text in time that grows with its length: %s', pattern => {
    const started = performance.now()
    for (const isWholeWord of [true, false]) findHouseWords('a'.repeat(20_000), [rule(pattern, isWholeWord)])
    findHouseWords('a '.repeat(10_000), [rule(pattern)])
    expect(performance.now() - started).toBeLessThan(1500)
  })
})

describe('a list of one language', () => {
  const rules = [
    { id: 'slut', languages: ['en'] },
    { id: 'troia', languages: ['it', 'fr'] },
    { id: 'kretin', languages: [] },
  ]
  const idsFor = (language: string) => rules.filter(listed => speaksLanguage(listed, language)).map(({ id }) => id)

  it('passes over texts that are clearly in another', () => expect(idsFor('sv')).toEqual(['kretin']))
  it('counts in its own, whatever the region', () => expect(idsFor('it-CH')).toEqual(['troia', 'kretin']))
  it('counts where the language is unsure', () => expect(idsFor('und')).toEqual(['slut', 'troia', 'kretin']))
})
