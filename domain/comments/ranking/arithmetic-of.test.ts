import { describe, expect, it } from 'vitest'
import { arithmeticOf } from '#domain/comments/ranking/arithmetic-of'
import { bridgeScore } from '#domain/comments/ranking/bridge-score'
import { needsViewsFrom } from '#domain/comments/ranking/needs-views-from'

const tally = (country: string, helpful: number, rated: number) => ({ country, helpful, rated, raters: rated })
const epoch = { number: 3, countries: ['DE', 'FR', 'HU', 'IT'], weights: [1, 2, 3, 1], disagreement: [] }
const none = { number: 1, countries: ['DE', 'IT'], weights: [0.5, 0.5], disagreement: [] }

describe('arithmetic of a rank', () => {
  const tallies = [tally('DE', 5, 6), tally('FR', 4, 8), tally('HU', 2, 9), tally('MT', 0, 5), tally('IT', 0, 0)]

  it('says in how many countries a comment was rated and is helpful, and where it is weakest', () => {
    expect(arithmeticOf(tallies, epoch)).toMatchObject({
      rule: 'bridge',
      score: bridgeScore(tallies, epoch),
      ratedIn: 3,
      helpfulIn: 1,
      weakest: { country: 'HU', helpful: 2, rated: 9 },
      notCounted: ['MT'],
    })
  })

  it('shows the terms that make the score, the heaviest first, silent countries too', () => {
    const { terms, score } = arithmeticOf(tallies, epoch)
    expect(terms.map(({ country, share }) => [country, share])).toEqual([
      ['HU', 3 / 7],
      ['FR', 2 / 7],
      ['DE', 1 / 7],
      ['IT', 1 / 7],
    ])
    expect(terms.at(-1)).toMatchObject({ raters: 0, helpfulness: 0.5 })
    expect(Math.exp(terms.reduce((sum, { share, helpfulness }) => sum + share * Math.log(helpfulness), 0))).toBeCloseTo(score, 12)
  })

  it('counts every country under Wilson’s bound', () => {
    expect(arithmeticOf(tallies, none)).toMatchObject({
      rule: 'wilson',
      ratedIn: 4,
      helpfulIn: 1,
      weakest: { country: 'MT' },
      terms: [],
      notCounted: [],
    })
  })

  it('of no ratings knows no weakest country', () => {
    expect(arithmeticOf([], epoch)).toMatchObject({
      score: expect.closeTo(0.5, 12),
      ratedIn: 0,
      helpfulIn: 0,
      weakest: undefined,
      notCounted: [],
    })
    expect(arithmeticOf([], none)).toMatchObject({ score: 0, ratedIn: 0, terms: [] })
  })

  it('takes the country with more ratings for the weaker of two equals, then the code', () => {
    expect(arithmeticOf([tally('DE', 1, 2), tally('FR', 4, 8)], epoch).weakest?.country).toBe('FR')
    expect(arithmeticOf([tally('IT', 1, 2), tally('FR', 1, 2)], epoch).weakest?.country).toBe('FR')
  })
})

describe('needs views from', () => {
  it.each([
    ['all, the heaviest first, without ratings', [], ['HU', 'FR', 'DE', 'IT']],
    ['the missing ones with two', [tally('HU', 1, 1), tally('IT', 1, 1)], ['FR', 'DE']],
    ['nobody with three', [tally('HU', 1, 1), tally('IT', 1, 1), tally('DE', 0, 1)], []],
    ['the missing ones with a third that does not count', [tally('HU', 1, 1), tally('IT', 1, 1), tally('MT', 1, 1)], ['FR', 'DE']],
    ['a country whose rating was taken back', [tally('HU', 1, 1), tally('IT', 1, 1), tally('DE', 0, 0)], ['FR', 'DE']],
  ])('%s', (_, tallies, expected) => expect(needsViewsFrom(tallies, epoch)).toEqual(expected))

  it('asks nobody while fewer than three countries count', () => expect(needsViewsFrom([], none)).toEqual([]))
})
