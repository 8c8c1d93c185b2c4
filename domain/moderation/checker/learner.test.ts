import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { featuresOf, featureSpace } from '#domain/moderation/checker/features'
import { learn, movingParts, newLearner, packWeights, scoreOf, unpackWeights } from '#domain/moderation/checker/learner'

describe('the features of a text', () => {
  it.each([
    ['case and accents', 'Idiots everywhere', 'IDÍOTS everywhere'],
    ['letters that look alike', 'idiots', 'іdіоts'],
    ['signs between the words', 'so, idiots!', 'so idiots'],
  ])('do not change with %s', (_, one, other) => expect(featuresOf(one)).toEqual(featuresOf(other)))

  it.each([
    ['a script without spaces', '馬鹿者どもが'],
    ['Arabic', 'هذا الخبر كاذب'],
    ['Hindi', 'यह खबर झूठी है'],
    ['Cyrillic', 'Новини показали це першими'],
  ])('are found in %s', (_, text) => expect(featuresOf(text).length).toBeGreaterThan(5))

  it('lie in their space, each once', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
        const features = featuresOf(text)
        expect(new Set(features).size).toBe(features.length)
        expect(features.every(feature => feature >= 0 && feature < featureSpace)).toBe(true)
      }),
    ))
})

const bad = ['You fools know nothing', 'What a pack of fools', 'Only fools watch this', 'These fools wrote lies']
const good = ['It led the news here', 'The radio gave it a minute', 'Nobody reported it in the north', 'It was on page nine']

function taught(rounds = 10) {
  const learner = newLearner()
  for (let round = 0; round < rounds; round++) {
    for (const text of bad) learn(learner, text, true)
    for (const text of good) learn(learner, text, false)
  }
  return learner
}

describe('the learner', () => {
  it('does not know at first', () => expect(scoreOf(newLearner(), 'Anything at all')).toBe(0.5))

  it('says what it would have said before it learned', () => {
    const learner = newLearner()
    expect(learn(learner, bad[0]!, true)).toBe(0.5)
    expect(learn(learner, bad[0]!, true)).toBeGreaterThan(0.5)
    expect(learner.learned).toBe(2)
  })

  it('tells what it never saw by what it saw', () => {
    const learner = taught()
    expect(scoreOf(learner, 'Such foolish fools')).toBeGreaterThan(0.7)
    expect(scoreOf(learner, 'The radio reported it in the news')).toBeLessThan(0.3)
  })

  it('unlearns what is decided otherwise', () => {
    const learner = taught()
    const before = scoreOf(learner, bad[0]!)
    for (let round = 0; round < 20; round++) learn(learner, bad[0]!, false)
    expect(scoreOf(learner, bad[0]!)).toBeLessThan(before / 2)
  })

  it('names the words that moved it, either way', () => {
    const parts = movingParts(taught(), 'The radio calls them fools')
    expect(parts[0]).toMatchObject({ text: 'fools' })
    expect(parts[0]!.moved).toBeGreaterThan(0)
    expect(parts.find(({ text }) => text === 'radio')!.moved).toBeLessThan(0)
    expect(movingParts(newLearner(), 'The radio calls them fools')).toEqual([])
  })

  it('is the same after it was stored', () => {
    const learner = taught()
    const stored = unpackWeights(packWeights(learner), learner.learned)
    expect(stored.learned).toBe(learner.learned)
    for (const text of [...bad, ...good, 'Fools on the radio']) expect(scoreOf(stored, text)).toBeCloseTo(scoreOf(learner, text), 5)
    learn(stored, bad[0]!, true)
  })

  it('keeps every score between 0 and 1, whatever it is taught', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.boolean()), { maxLength: 60 }), examples => {
        const learner = newLearner()
        for (const [text, isRestricted] of examples) {
          const score = learn(learner, text, isRestricted)
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
      }),
    ))
})
