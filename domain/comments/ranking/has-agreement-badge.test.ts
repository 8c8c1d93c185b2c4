import { describe, expect, it } from 'vitest'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { hasAgreementBadge } from '#domain/comments/ranking/has-agreement-badge'
import { helpfulness } from '#domain/comments/ranking/helpfulness'
import { wilsonLowerBound } from '#domain/comments/ranking/wilson-lower-bound'

const now = new Date('2026-03-01T12:00:00Z')
const minutesAgo = (minutes: number) => new Date(now.getTime() - minutes * 60_000)
const tally = (country: string, helpful: number, rated: number, raters = Math.ceil(rated)): CountryTally => ({
  country,
  helpful,
  rated,
  raters,
})

/** DE and IT disagree by `most`, PL with both by .2. */
const epochWith = (most: number) => ({
  number: 1,
  countries: ['DE', 'IT', 'PL'],
  weights: [1, 1, 1],
  disagreement: [
    [0, most, 0.2],
    [most, 0, 0.2],
    [0.2, 0.2, 0],
  ],
})
const agreed = [tally('DE', 5, 5), tally('IT', 5, 5), tally('PL', 5, 5)]
type Case = { tallies?: CountryTally[]; minutes?: number; hasBadge?: boolean; most?: number }
const badge = ({ tallies = agreed, minutes = 31, hasBadge = false, most = 0.5 }: Case) =>
  hasAgreementBadge({ tallies, createdAt: minutesAgo(minutes), hasBadge }, epochWith(most), now)

describe('the badge of agreement', () => {
  it('is given to what three countries that disagree find helpful', () => expect(badge({})).toBe(true))

  it.each([
    ['no ratings', { tallies: [] }],
    ['two countries', { tallies: agreed.slice(1) }],
    ['a third country of four raters', { tallies: [...agreed.slice(1), tally('DE', 4, 4)] }],
    ['a third country of four raters, whatever they weigh', { tallies: [...agreed.slice(1), tally('DE', 5, 5, 4)] }],
    ['a third country that is not sure', { tallies: [...agreed.slice(1), tally('DE', 3, 5)] }],
    ['countries that usually agree', { most: 0.499 }],
    [
      'an agreeing pair alone, the disagreeing country not being sure',
      { tallies: [...agreed.slice(1), tally('DE', 3, 5), tally('PT', 2, 4)] },
    ],
    ['a country of five raters below .3', { tallies: [...agreed, tally('UA', 1, 5)] }],
    ['a comment of 30 minutes', { minutes: 30 }],
  ])('is not given with %s', (_, given) => expect(badge(given)).toBe(false))

  it('counts people for its thresholds, and weight for the bound', () => {
    const light = (country: string) => tally(country, 4, 4, 5)
    expect(badge({ tallies: [light('DE'), light('IT'), light('PL')] })).toBe(true)
    const lightest = (country: string) => tally(country, 1.25, 1.25, 5)
    expect(wilsonLowerBound(1.25, 1.25)).toBeLessThan(0.5)
    expect(badge({ tallies: [lightest('DE'), lightest('IT'), lightest('PL')] })).toBe(false)
  })

  it('is not hindered by a country of four raters that objects', () =>
    expect(badge({ tallies: [...agreed, tally('UA', 0, 4)] })).toBe(true))

  it('takes a country that does not count yet for one of which nothing is known', () => {
    expect(badge({ tallies: [...agreed.slice(1), tally('MT', 5, 5)], most: 0.2 })).toBe(true)
  })

  describe('once given', () => {
    // Between the threshold and .01 below it: kept, and not given; further below: lost.
    it.each([
      ['bound', [tally('DE', 97, 178), ...agreed.slice(1)], [tally('DE', 95, 178), ...agreed.slice(1)]],
      ['helpfulness', [...agreed, tally('UA', 15, 52)], [...agreed, tally('UA', 14.5, 52)]],
    ])('is kept down to .01 below the %s', (_, within, below) => {
      expect([badge({ tallies: within }), badge({ tallies: within, hasBadge: true })]).toEqual([false, true])
      expect(badge({ tallies: below, hasBadge: true })).toBe(false)
    })

    it('is kept down to .01 below the disagreement', () => {
      expect([badge({ most: 0.49 }), badge({ most: 0.49, hasBadge: true }), badge({ most: 0.489, hasBadge: true })]).toEqual([
        false,
        true,
        false,
      ])
    })

    it('is lost with the third country of five raters', () => {
      expect(badge({ tallies: [...agreed.slice(1), tally('DE', 4, 4)], hasBadge: true })).toBe(false)
    })

    it('stands on figures that lie where the cases above say', () => {
      const bounds = [97, 95].map(helpful => wilsonLowerBound(helpful, 178))
      expect(bounds[0]! <= 0.5 && bounds[0]! >= 0.49 && bounds[1]! < 0.49).toBe(true)
      const shares = [15, 14.5].map(helpful => helpfulness({ helpful, rated: 52 }))
      expect(shares[0]! < 0.3 && shares[0]! >= 0.29 && shares[1]! < 0.29).toBe(true)
    })
  })
})
