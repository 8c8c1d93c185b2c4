import { areaUnderCurve } from '#domain/moderation/checker/agreement'
import { learn, newLearner, packWeights, scoreOf } from '#domain/moderation/checker/learner'
import { drawsOf } from '../simulate/draws.ts'

/**
 * The learning checker on a stream that this file generates and states: 3,000 comments in three languages, one in eight of them
 * against the rules. Good and bad ones are put together of the same phrases about the news; a bad one has besides one to three of
 * its language's 12 insults, and one in four of those is misspelt. One good comment in ten quotes an insult to object to it. All wait at
 * once; a desk decides them one after another, and the checker learns from each (it knows nothing at first). Run by `npm run bench`.
 */

const size = 3_000
const badShare = 1 / 8
const rescoredEvery = 100

const phrases = {
  en: {
    news: [
      'it led the evening news',
      'the radio gave it a minute',
      'nobody reported it in the north',
      'the paper had it on page nine',
      'they showed the harbour again',
      'the minister was asked twice',
      'no channel named the company',
      'our local site had pictures',
      'the figures were left out',
      'they interviewed the captain',
    ],
    insults: ['blockheads', 'fools', 'liars', 'vermin', 'dimwits', 'crooks', 'scum', 'parasites', 'morons', 'rats', 'traitors', 'clowns'],
    objection: 'nobody should be called',
  },
  it: {
    news: [
      'ha aperto il telegiornale',
      'la radio ne ha parlato un minuto',
      'al nord nessuno lo ha detto',
      'il giornale lo aveva a pagina nove',
      'hanno mostrato ancora il porto',
      'il ministro è stato interrogato due volte',
      'nessun canale ha nominato la ditta',
      'il sito locale aveva le foto',
      'mancavano le cifre',
      'hanno sentito il capitano',
    ],
    insults: [
      'caproni',
      'bugiardi',
      'vermi',
      'buffoni',
      'traditori',
      'parassiti',
      'ladri',
      'idioti',
      'feccia',
      'servi',
      'cretini',
      'venduti',
    ],
    objection: 'nessuno va chiamato',
  },
  uk: {
    news: [
      'це відкрило вечірні новини',
      'радіо дало цьому хвилину',
      'на півночі ніхто не повідомив',
      'газета мала це на дев’ятій сторінці',
      'знову показали порт',
      'міністра питали двічі',
      'жоден канал не назвав компанію',
      'місцевий сайт мав світлини',
      'цифри пропустили',
      'розпитали капітана',
    ],
    insults: ['дурні', 'брехуни', 'злодії', 'зрадники', 'паразити', 'бидло', 'щури', 'клоуни', 'ідіоти', 'негідники', 'холуї', 'покидьки'],
    objection: 'нікого не можна називати',
  },
}

type Example = { body: string; isBad: boolean }

const draws = drawsOf('learning checker')
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(draws.uniform() * items.length)]!
const misspelt = (word: string) => (draws.uniform() < 0.25 ? word.slice(0, 2) + word.slice(1) : word)

function makeExample(): Example {
  const { news, insults, objection } = pick(Object.values(phrases))
  const said = Array.from({ length: 1 + Math.floor(draws.uniform() * 4) }, () => pick(news))
  const isBad = draws.uniform() < badShare
  if (isBad) for (let index = 0; index <= Math.floor(draws.uniform() * 3); index++) said.push(misspelt(pick(insults)))
  else if (draws.uniform() < 0.1) said.push(`${objection} ${pick(insults)}`)
  return { body: said.toSorted(() => draws.uniform() - 0.5).join(', '), isBad }
}

/** After how many decisions half of what is against the rules was found, by which order. */
function decisionsToHalf(order: Iterable<Example>, all: number): number {
  let [decisions, found] = [0, 0]
  for (const { isBad } of order) {
    decisions += 1
    if (isBad && (found += 1) >= all / 2) return decisions
  }
  return decisions
}

const stream = Array.from({ length: size }, makeExample)
const bad = stream.filter(({ isBad }) => isBad).length
const learner = newLearner()
const scored: { score: number; isRestricted: boolean }[] = []
let [learnMilliseconds, scoreMilliseconds, scores] = [0, 0, 0]

/** The desk takes what scores highest; the scores are made anew every hundred decisions, as the job does. */
function* byScore(): Generator<Example> {
  let waiting = [...stream]
  while (waiting.length > 0) {
    const startedAt = performance.now()
    const ordered = waiting.map(example => ({ example, score: scoreOf(learner, example.body) })).toSorted((a, b) => b.score - a.score)
    scoreMilliseconds += performance.now() - startedAt
    scores += waiting.length
    for (const { example } of ordered.slice(0, rescoredEvery)) {
      const learnedAt = performance.now()
      scored.push({ score: learn(learner, example.body, example.isBad), isRestricted: example.isBad })
      learnMilliseconds += performance.now() - learnedAt
      yield example
    }
    waiting = ordered.slice(rescoredEvery).map(({ example }) => example)
  }
}

const oldestFirst = decisionsToHalf(stream, bad)
const ordered = [...byScore()]
const ranked = decisionsToHalf(ordered, bad)
const agreed = scored.filter(({ score, isRestricted }) => score >= 0.5 === isRestricted).length / size

console.log(`\nThe learning checker on ${size} comments in 3 languages, ${bad} of them against the rules, all waiting at once`)
console.log(
  `  half of those found after                    ${ranked} decisions by its order, ${oldestFirst} oldest first (${(oldestFirst / ranked).toFixed(1)} times sooner)`,
)
console.log(
  `  test-then-train                              agreement ${(agreed * 100).toFixed(1)} %, area ${areaUnderCurve(scored)!.toFixed(3)}`,
)
console.log(
  `  one text scored, one learned                 ${((scoreMilliseconds / scores) * 1000).toFixed(0)} µs, ${((learnMilliseconds / size) * 1000).toFixed(0)} µs`,
)
console.log(`  weights                                      ${(packWeights(learner).byteLength / 1024).toFixed(0)} KB`)
process.exit(0)
