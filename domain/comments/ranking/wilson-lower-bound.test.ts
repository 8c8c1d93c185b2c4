import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestInCountry } from '#domain/comments/ranking/best-in-country'
import { wilsonLowerBound } from '#domain/comments/ranking/wilson-lower-bound'

describe("Wilson's lower bound", () => {
  // By hand: of all, n / (n + z²); of none, 0; the others from (s + z²/2 − z√(s(n − s)/n + z²/4)) / (n + z²).
  it.each([
    [0, 0, 0],
    [0, 9, 0],
    [1, 1, 1 / (1 + 1.2816 ** 2)],
    [5, 5, 5 / (5 + 1.2816 ** 2)],
    [4, 5, 0.51353],
    [3, 5, 0.33041],
    [60, 100, 0.53613],
  ])('of %d of %d', (helpful, rated, expected) => expect(wilsonLowerBound(helpful, rated)).toBeCloseTo(expected, 4))

  it('is a share, below the one seen, and rises with every helpful rating', () => {
    const weights = fc.double({ min: 0, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(weights, weights, fc.constantFrom(0.25, 0.5, 1), (helpful, other, weight) => {
        const bound = wilsonLowerBound(helpful, helpful + other)
        expect(bound).toBeGreaterThanOrEqual(0)
        expect(bound).toBeLessThanOrEqual(helpful + other > 0 ? helpful / (helpful + other) + 1e-12 : 0)
        expect(wilsonLowerBound(helpful + weight, helpful + other + weight)).toBeGreaterThanOrEqual(bound - 1e-12)
      }),
    )
  })
})

describe('best in a country', () => {
  const tallies = [
    { country: 'HU', helpful: 2, rated: 9, raters: 9 },
    { country: 'IT', helpful: 5, rated: 5, raters: 5 },
  ]

  it("knows that country's ratings alone", () => expect(bestInCountry(tallies, 'IT')).toBe(wilsonLowerBound(5, 5)))
  it('is 0 without any', () => expect(bestInCountry(tallies, 'PL')).toBe(0))
})
