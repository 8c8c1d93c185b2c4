import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bridgeScore } from '#domain/comments/ranking/bridge-score'
import { bridgeTerms } from '#domain/comments/ranking/bridge-terms'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { nextEpoch } from '#domain/comments/ranking/next-epoch'
import { tallyRatings } from '#domain/comments/ranking/tally-ratings'
import { wilsonLowerBound } from '#domain/comments/ranking/wilson-lower-bound'

const countries = ['DE', 'IT', 'PL', 'UA', 'ZZ']
const tally = (country: string, helpful: number, rated: number): CountryTally => ({ country, helpful, rated, raters: Math.ceil(rated) })
const epochOf = (...weights: number[]) => ({ number: 1, countries: countries.slice(0, weights.length), weights, disagreement: [] })

describe('bridge score', () => {
  it.each([
    ['no ratings', [], 0.5],
    ['all alike', [tally('DE', 8, 8), tally('IT', 8, 8), tally('PL', 8, 8)], 0.9],
    [
      'one against',
      [tally('DE', 8, 8), tally('IT', 8, 8), tally('PL', 0, 8)],
      Math.exp((1 * Math.log(0.9) + 1 * Math.log(0.9) + 2 * Math.log(0.1)) / 4),
    ],
    ['one silent', [tally('DE', 8, 8), tally('IT', 8, 8)], Math.exp((2 * Math.log(0.9) + 2 * Math.log(0.5)) / 4)],
    ['one that does not count', [tally('DE', 8, 8), tally('IT', 8, 8), tally('PL', 8, 8), tally('ZZ', 0, 7)], 0.9],
  ])('with %s', (_, tallies, expected) => expect(bridgeScore(tallies, epochOf(1, 1, 2))).toBeCloseTo(expected, 12))

  it.each([[[]], [[1]], [[1, 1]]])("is Wilson's bound over all ratings while only %j count", weights => {
    const tallies = [tally('DE', 2.5, 3.5), tally('ZZ', 1, 6)]
    expect(bridgeScore(tallies, epochOf(...weights))).toBe(wilsonLowerBound(3.5, 9.5))
    expect(bridgeScore([], epochOf(...weights))).toBe(0)
  })

  const rating = fc.record({ country: fc.constantFrom(...countries), isHelpful: fc.boolean(), weight: fc.constantFrom(0.25, 0.5, 1) })
  const comment = fc.array(rating, { maxLength: 40 })
  /** An epoch as ratings make it, with three countries that count or more. */
  const epoch = fc.tuple(fc.array(comment, { maxLength: 6 }), fc.integer({ min: 3, max: 4 })).map(([comments, counting]) =>
    nextEpoch({
      previous: 0,
      raters: new Map(countries.map((country, place) => [country, place < counting ? 8 : 7])),
      comments: comments.map(tallyRatings),
    }),
  )

  it('changes in one term by one rating, and only where its country counts', () => {
    fc.assert(
      fc.property(epoch, comment, rating, (frozen, ratings, one) => {
        const before = bridgeTerms(tallyRatings(ratings), frozen)
        const after = bridgeTerms(tallyRatings([...ratings, one]), frozen)
        const changed = after.filter(({ term }, place) => term !== before[place]!.term).map(({ country }) => country)
        const mayStay = before.find(({ country }) => country === one.country)?.helpfulness === (one.isHelpful ? 1 : 0)
        expect(changed).toEqual(frozen.countries.includes(one.country) && !mayStay ? [one.country] : [])
      }),
    )
  })

  it('never falls by more agreement, nor rises by less', () => {
    fc.assert(
      fc.property(epoch, comment, rating, (frozen, ratings, one) => {
        const score = bridgeScore(tallyRatings(ratings), frozen)
        const more = bridgeScore(tallyRatings([...ratings, { ...one, isHelpful: true }]), frozen)
        const less = bridgeScore(tallyRatings([...ratings, { ...one, isHelpful: false }]), frozen)
        expect(more).toBeGreaterThanOrEqual(score)
        expect(less).toBeLessThanOrEqual(score)
        if (frozen.countries.includes(one.country)) expect(more).toBeGreaterThan(less)
      }),
    )
  })

  it('does not depend on the order of the ratings, to the last digit', () => {
    const shuffled = comment.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(epoch, shuffled, (frozen, [list, other]) => {
        expect(bridgeScore(tallyRatings(other), frozen)).toBe(bridgeScore(tallyRatings(list), frozen))
        expect(bridgeScore(tallyRatings(list).toReversed(), frozen)).toBe(bridgeScore(tallyRatings(list), frozen))
      }),
    )
  })

  it('lies strictly between 0 and 1 for any counts, and its shares add up to 1', () => {
    const weight = fc.double({ min: 0, max: 1e9, noNaN: true })
    const tallies = fc.tuple(
      ...countries.map(country => fc.tuple(weight, weight).map(([helpful, other]) => tally(country, helpful, helpful + other))),
    )
    fc.assert(
      fc.property(epoch, tallies, (frozen, list) => {
        const score = bridgeScore(list, frozen)
        expect(score > 0 && score < 1).toBe(true)
        expect(bridgeTerms(list, frozen).reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
      }),
    )
  })
})
