import { describe, expect, it } from 'vitest'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { nextEpoch } from '#domain/comments/ranking/next-epoch'
import { rankOf } from '#domain/comments/ranking/rank-of'
import { shownRank } from '#domain/comments/ranking/shown-rank'

const now = new Date('2026-05-20T10:00:00Z')
const tally = (country: string, helpful: number, rated: number): CountryTally => ({ country, helpful, rated, raters: rated })
const epochOf = (...countries: string[]) =>
  nextEpoch({ previous: 0, raters: new Map(countries.map(country => [country, 8])), comments: [] })
const comment = (tallies: CountryTally[], country: string | null = 'IT') => ({
  tallies,
  country,
  createdAt: new Date('2026-05-01T00:00:00Z'),
  hasBadge: false,
})

describe('where a comment stands', () => {
  const four = epochOf('DE', 'IT', 'PL', 'UA')

  it('is nowhere in the order of agreement until readers of three counting countries rated it', () => {
    expect(rankOf(comment([]), four, now).score).toBeNull()
    expect(rankOf(comment([tally('DE', 9, 9), tally('IT', 9, 9), tally('FR', 9, 9)]), four, now).score).toBeNull()
    expect(rankOf(comment([tally('DE', 9, 9), tally('IT', 9, 9), tally('PL', 1, 1)]), four, now).score).toBeGreaterThan(0.6)
  })

  it('is Wilson’s bound where fewer than three countries count, from nothing on', () => {
    const two = epochOf('DE', 'IT')
    expect(rankOf(comment([]), two, now).score).toBe(0)
    expect(rankOf(comment([tally('FR', 9, 10)]), two, now).score).toBeCloseTo(0.72, 2)
  })

  it('at home counts the comment’s own country alone, and a reply has none', () => {
    const tallies = [tally('DE', 9, 9), tally('IT', 0, 9)]
    expect(rankOf(comment(tallies, 'IT'), four, now).home).toBe(0)
    expect(rankOf(comment(tallies, 'DE'), four, now).home).toBeGreaterThan(0.8)
    expect(rankOf(comment(tallies, null), four, now)).toMatchObject({ home: 0, raters: 18 })
  })

  it('shows people where the score counts weight', () => {
    const light = { country: 'HU', helpful: 0.5, rated: 2.25, raters: 9, helpfulRaters: 2 }
    expect(shownRank([light, { ...tally('IT', 5, 5), helpfulRaters: 5 }], epochOf(), false)).toEqual({
      raters: 14,
      ratedIn: 2,
      helpfulIn: 1,
      weakest: { country: 'HU', helpful: 2, raters: 9 },
      hasBadge: false,
      needsViewsFrom: [],
    })
  })
})
