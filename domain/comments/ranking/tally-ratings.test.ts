import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { helpfulness } from '#domain/comments/ranking/helpfulness'
import { tallyRatings } from '#domain/comments/ranking/tally-ratings'

const rating = fc.record({
  country: fc.constantFrom('DE', 'IT', 'PL', 'UA'),
  isHelpful: fc.boolean(),
  weight: fc.constantFrom(0.25, 0.5, 1),
})

describe('tallies of a comment', () => {
  it('keep weight and people apart, by country code', () => {
    const ratings = [
      { country: 'PL', isHelpful: true, weight: 0.25 },
      { country: 'IT', isHelpful: false, weight: 1 },
      { country: 'PL', isHelpful: true, weight: 1 },
      { country: 'PL', isHelpful: false, weight: 0.5 },
    ]
    expect(tallyRatings(ratings)).toEqual([
      { country: 'IT', helpful: 0, rated: 1, raters: 1 },
      { country: 'PL', helpful: 1.25, rated: 1.75, raters: 3 },
    ])
  })

  it('of no ratings are none', () => expect(tallyRatings([])).toEqual([]))

  it('do not depend on the order of the ratings, to the last digit', () => {
    const shuffled = fc
      .array(rating, { maxLength: 60 })
      .chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(tallyRatings(other)).toEqual(tallyRatings(list))
      }),
    )
  })
})

describe('helpfulness', () => {
  it.each([
    [0, 0, 0.5],
    [1, 1, 2 / 3],
    [0, 1, 1 / 3],
    [2, 9, 3 / 11],
    [0.25, 0.5, 0.5],
    [98, 98, 0.99],
  ])('of %d helpful of %d', (helpful, rated, expected) => expect(helpfulness({ helpful, rated })).toBeCloseTo(expected, 12))

  it('is a half where nobody has rated', () => expect(helpfulness(undefined)).toBe(0.5))
})
