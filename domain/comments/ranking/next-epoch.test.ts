import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { disagreementIn } from '#domain/comments/ranking/disagreement-in'
import { isBridging } from '#domain/comments/ranking/epoch'
import { nextEpoch } from '#domain/comments/ranking/next-epoch'

/** Tallies in short: `IT 3/4` is 3 helpful of 4. */
const tallies = (...texts: string[]): CountryTally[] =>
  texts.map(text => {
    const [, country, helpful, rated] = /^(\w\w) (\d+)\/(\d+)$/.exec(text)!
    return { country: country!, helpful: Number(helpful), rated: Number(rated), raters: Number(rated) }
  })
const people = (count: number, ...countries: string[]) => new Map(countries.map(country => [country, count]))

describe('the next epoch', () => {
  it('counts the countries with eight raters on the story, by code', () => {
    const raters = new Map([
      ['PL', 8],
      ['DE', 7],
      ['IT', 900],
    ])
    const epoch = nextEpoch({ previous: 4, raters, comments: [] })
    expect([epoch.number, epoch.countries]).toEqual([5, ['IT', 'PL']])
  })

  it.each([
    ['no ratings', []],
    ['one comment that both rated', [tallies('DE 1/4', 'IT 3/4')]],
    ['comments that either rated alone', [tallies('DE 1/4'), tallies('IT 3/4'), tallies('DE 4/4')]],
    ['no variance on one side', [tallies('DE 1/4', 'IT 3/4'), tallies('DE 4/4', 'IT 3/4')]],
    ['shares that only rounding tells apart', [tallies('DE 1/4', 'IT 1/4'), tallies('DE 4/4', 'IT 1/4'), tallies('DE 2/4', 'IT 1/4')]],
  ])('knows no correlation with %s', (_, comments) => {
    expect(disagreementIn(nextEpoch({ previous: 0, raters: people(9, 'DE', 'IT'), comments }), 'DE', 'IT')).toBe(0.5)
  })

  it.each([
    // ρ = 1, N = 8: (1 − 8/38) / 2; and so on.
    ['alike', [tallies('DE 0/4', 'IT 0/4'), tallies('DE 4/4', 'IT 4/4')], (1 - 8 / 38) / 2],
    ['opposed', [tallies('DE 0/4', 'IT 4/4'), tallies('DE 4/4', 'IT 0/4')], (1 + 8 / 38) / 2],
    ['alike, told by the smaller number', [tallies('DE 0/4', 'IT 0/90'), tallies('DE 4/4', 'IT 90/90')], (1 - 8 / 38) / 2],
    ['alike so often that the least is kept', [tallies('DE 0/900', 'IT 0/900'), tallies('DE 900/900', 'IT 900/900')], 0.05],
    // p = ¼, ½, ¾ against ½, ¼, ¾ (n = 2): ρ = ½, N = 6.
    ['half alike', [tallies('DE 0/2', 'IT 1/2'), tallies('DE 1/2', 'IT 0/2'), tallies('DE 2/2', 'IT 2/2')], (1 - 0.5 * (6 / 36)) / 2],
  ])('finds two countries %s', (_, comments, expected) => {
    const epoch = nextEpoch({ previous: 0, raters: people(9, 'DE', 'IT'), comments })
    expect(disagreementIn(epoch, 'DE', 'IT')).toBeCloseTo(expected, 12)
    expect(disagreementIn(epoch, 'IT', 'DE')).toBe(disagreementIn(epoch, 'DE', 'IT'))
  })

  it('weighs the shared comments by the smaller number of ratings', () => {
    // Two heavy comments on which they agree, one light one on which they do not: weights 8, 8, 1.
    const comments = [tallies('DE 8/8', 'IT 8/8'), tallies('DE 0/8', 'IT 0/8'), tallies('DE 8/8', 'IT 0/1')]
    const [weights, one, other] = [
      [8, 8, 1],
      [0.9, 0.1, 0.9],
      [0.9, 0.1, 1 / 3],
    ]
    const mean = (values: number[]) => values.reduce((sum, value, i) => sum + weights[i]! * value, 0) / 17
    const product = (a: number[], b: number[]) => mean(a.map((value, i) => (value - mean(a)) * (b[i]! - mean(b))))
    const correlation = product(one, other) / Math.sqrt(product(one, one) * product(other, other))
    const epoch = nextEpoch({ previous: 0, raters: people(9, 'DE', 'IT'), comments })
    expect(disagreementIn(epoch, 'DE', 'IT')).toBeCloseTo((1 - (correlation * 17) / 47) / 2, 12)
  })

  it('weighs a country by the sum of its disagreements', () => {
    const comments = [tallies('DE 0/40', 'IT 0/40', 'PL 40/40'), tallies('DE 40/40', 'IT 40/40', 'PL 0/40')]
    const { weights, disagreement } = nextEpoch({ previous: 0, raters: people(40, 'DE', 'IT', 'PL'), comments })
    const shrunk = 80 / 110
    const [alike, opposed] = [(1 - shrunk) / 2, (1 + shrunk) / 2]
    expect(disagreement[0]).toEqual([0, expect.closeTo(alike, 12), expect.closeTo(opposed, 12)])
    expect(weights).toEqual([alike + opposed, alike + opposed, 2 * opposed].map(weight => expect.closeTo(weight, 12) as number))
  })

  it('stays finite and within its bounds for any counts', () => {
    const tally = fc
      .tuple(fc.constantFrom('DE', 'IT', 'PL', 'UA'), fc.nat({ max: 4e6 }), fc.nat({ max: 4e6 }))
      .map(([country, helpful, other]): CountryTally => ({
        country,
        helpful: helpful / 4,
        rated: (helpful + other) / 4,
        raters: helpful + other,
      }))
    const comments = fc.array(fc.uniqueArray(tally, { selector: ({ country }) => country, maxLength: 4 }), { maxLength: 12 })
    fc.assert(
      fc.property(comments, list => {
        const epoch = nextEpoch({ previous: 0, raters: people(8, 'DE', 'IT', 'PL', 'UA'), comments: list })
        expect(isBridging(epoch)).toBe(true)
        for (const [place, row] of epoch.disagreement.entries()) {
          for (const [other, value] of row.entries()) {
            if (place === other) expect(value).toBe(0)
            else expect(value >= 0.05 && value <= 1).toBe(true)
          }
        }
      }),
    )
  })

  it('takes 400 comments by readers of 30 countries in its stride', () => {
    const countries = Array.from({ length: 30 }, (_, index) => `C${index}`)
    const comments = Array.from({ length: 400 }, (_, m) =>
      countries.map((country, c) => ({ country, helpful: (m * (c + 3)) % 7, rated: 7, raters: 7 })),
    )
    const startedAt = performance.now()
    nextEpoch({ previous: 0, raters: people(9, ...countries), comments })
    expect(performance.now() - startedAt).toBeLessThan(2_000)
  })
})
