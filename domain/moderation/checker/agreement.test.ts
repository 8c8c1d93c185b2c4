import { describe, expect, it } from 'vitest'
import { addPair, areaUnderCurve, countPairs, kappa, noAgreement, shareAgreed, type Agreement } from '#domain/moderation/checker/agreement'

const pairs = (bothRestrict: number, bothKeep: number, onlyFirst: number, onlySecond: number): Agreement => ({
  bothRestrict,
  bothKeep,
  onlyFirst,
  onlySecond,
})

describe('agreement', () => {
  it.each([
    ['always', pairs(10, 10, 0, 0), 1, 1],
    ['as by chance', pairs(5, 5, 5, 5), 0.5, 0],
    ['never', pairs(0, 0, 10, 10), 0, -1],
    // Cohen's own kind of table: 20, 15, 5, 10 of 50.
    ['somewhat', pairs(20, 15, 5, 10), 0.7, 0.4],
    ['where one always says the same', pairs(0, 10, 0, 0), 1, null],
    ['of nobody', noAgreement, null, null],
  ])('%s', (_, table, share, expected) => {
    expect(shareAgreed(table)).toBe(share)
    if (expected === null) expect(kappa(table)).toBeNull()
    else expect(kappa(table)).toBeCloseTo(expected, 10)
  })

  it('counts each pair in its cell', () => {
    let table = noAgreement
    for (const [first, second] of [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
      [false, false],
    ] as const) {
      table = addPair(table, first, second)
    }
    expect(table).toEqual(pairs(1, 2, 1, 1))
    expect(countPairs(table)).toBe(5)
  })
})

describe('the area under the curve', () => {
  const scored = (bad: number[], good: number[]) => [
    ...bad.map(score => ({ score, isRestricted: true })),
    ...good.map(score => ({ score, isRestricted: false })),
  ]
  it.each([
    ['1 where all bad score higher', scored([0.9, 0.8], [0.1, 0.2]), 1],
    ['0 where all score lower', scored([0.1], [0.9]), 0],
    ['½ where all are the same', scored([0.5, 0.5], [0.5, 0.5, 0.5]), 0.5],
    ['the share of pairs in the right order', scored([0.9, 0.3], [0.5, 0.1]), 0.75],
  ])('is %s', (_, input, expected) => expect(areaUnderCurve(input)).toBe(expected))

  it('is none without one of each', () => expect(areaUnderCurve(scored([0.5], []))).toBeNull())
})
