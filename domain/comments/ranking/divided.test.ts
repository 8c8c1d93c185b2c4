import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divided } from '#domain/comments/ranking/divided'

const tally = (country: string, helpful: number, rated: number) => ({ country, helpful, rated, raters: Math.ceil(rated) })

describe('divided', () => {
  it.each([
    ['no ratings', []],
    ['one country', [tally('IT', 5, 9)]],
    ['one country and an empty tally', [tally('IT', 5, 9), tally('PL', 0, 0)]],
  ])('is 0 with %s', (_, tallies) => expect(divided(tallies)).toBe(0))

  it('is 0 where countries rate alike', () => expect(divided([tally('IT', 3, 4), tally('PL', 3, 4)])).toBe(0))

  it('is the weighted variance times the logarithm of the ratings', () => {
    // p = .9 and .1, weights ½ and ½: variance .16; 16 ratings.
    expect(divided([tally('IT', 8, 8), tally('PL', 0, 8)])).toBeCloseTo(0.16 * Math.log(17), 12)
    // p = .9 and 1/3, weights ½ and 1/9: mean .7970, variance .04772; 9 ratings.
    const [heavy, light] = [1 / 2, 1 / 9]
    const mean = (heavy * 0.9 + light / 3) / (heavy + light)
    const variance = (heavy * (0.9 - mean) ** 2 + light * (1 / 3 - mean) ** 2) / (heavy + light)
    expect(divided([tally('IT', 8, 8), tally('PL', 0, 1)])).toBeCloseTo(variance * Math.log(10), 12)
  })

  it('grows with the ratings behind the split', () => {
    expect(divided([tally('IT', 40, 40), tally('PL', 0, 40)])).toBeGreaterThan(divided([tally('IT', 8, 8), tally('PL', 0, 8)]))
  })

  it('is finite, never negative, and the same for any order of the countries', () => {
    const weight = fc.double({ min: 0, max: 1e9, noNaN: true })
    const tallies = fc
      .array(fc.tuple(weight, weight), { maxLength: 12 })
      .map(list => list.map(([helpful, other], i) => tally(`C${i}`, helpful, helpful + other)))
    fc.assert(
      fc.property(tallies, list => {
        expect(Number.isFinite(divided(list))).toBe(true)
        expect(divided(list)).toBeGreaterThanOrEqual(0)
        expect(divided(list.toReversed())).toBeCloseTo(divided(list), 9)
      }),
    )
  })
})
