import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allCountries, type Figure, type Measure } from '#domain/moderation/transparency/measures'
import { fewestAuthors, figureOf, protectFigures } from '#domain/moderation/transparency/protect-figures'

const figure = (country: string, measure: Measure, value: number, key = ''): Figure => ({ month: '2026-03', country, measure, key, value })

/** A month in which so many people wrote about each country, one comment each. */
function monthOf(authors: Record<string, number>): Figure[] {
  const all = Object.values(authors).reduce((sum, value) => sum + value, 0)
  return [
    ...Object.entries(authors).flatMap(([country, value]) => [figure(country, 'authors', value), figure(country, 'received', value)]),
    figure(allCountries, 'authors', all),
    figure(allCountries, 'received', all),
  ]
}

const shownOf = (figures: Figure[]) => {
  const [month] = protectFigures(figures)
  return { countries: month!.countries.map(({ country }) => country), others: month!.others && figureOf(month!.others, 'received') }
}

describe('public figures', () => {
  it('show a country that ten people wrote about, and add the others up', () => {
    expect(shownOf(monthOf({ IT: 30, HU: 10, UA: 6, PL: 5 }))).toEqual({ countries: ['IT', 'HU'], others: 11 })
  })

  it('add the smallest shown country to others who would be fewer than ten', () => {
    expect(shownOf(monthOf({ IT: 30, HU: 10, UA: 9 }))).toEqual({ countries: ['IT'], others: 19 })
  })

  it('show no country where all together were the only one left', () => {
    expect(shownOf(monthOf({ IT: 12, UA: 1 }))).toEqual({ countries: [], others: null })
    expect(shownOf(monthOf({ IT: 4, UA: 5 }))).toEqual({ countries: [], others: null })
  })

  it('add up what can be added, and give no median for the others', () => {
    const figures = [
      ...monthOf({ IT: 30, UA: 6, PL: 5 }),
      figure('UA', 'removed', 2, 'insult'),
      figure('PL', 'removed', 1, 'insult'),
      figure('PL', 'removed', 1, 'spam'),
      figure('PL', 'minutes', 40, 'median'),
      figure('IT', 'minutes', 30, 'median'),
    ]
    const [month] = protectFigures(figures)
    expect(figureOf(month!.others!, 'removed')).toBe(4)
    expect(figureOf(month!.others!, 'removed', 'insult')).toBe(3)
    expect(month!.others!.figures.has('minutes')).toBe(false)
    expect(figureOf(month!.countries[0]!, 'minutes', 'median')).toBe(30)
  })

  it('tell where something is withheld as it is', () => {
    const figures = [...monthOf({ IT: 30 }), figure('DE', 'withheld', 1, 'law'), figure(allCountries, 'withheld', 1, 'law')]
    const [month] = protectFigures(figures)
    expect(month!.countries.map(({ country }) => country)).toEqual(['IT'])
    expect(month!.withheld.map(account => [account.country, figureOf(account, 'withheld', 'law')])).toEqual([['DE', 1]])
    expect(figureOf(month!.all, 'withheld')).toBe(1)
  })

  it('never let anybody find fewer than ten people by adding and subtracting', () => {
    const authors = fc.dictionary(fc.constantFrom('IT', 'HU', 'UA', 'PL', 'GB', 'FR', 'DE', 'JP'), fc.integer({ min: 1, max: 40 }))
    fc.assert(
      fc.property(authors, drawn => {
        const [month] = protectFigures(monthOf(drawn))
        if (!month) return
        const shown = month.countries.map(account => figureOf(account, 'authors'))
        const rest = figureOf(month.all, 'authors') - shown.reduce((sum, value) => sum + value, 0)
        expect(Math.min(...shown, Infinity)).toBeGreaterThanOrEqual(fewestAuthors)
        expect(rest === 0 || rest >= fewestAuthors || shown.length === 0).toBe(true)
        if (month.others) expect(figureOf(month.others, 'authors')).toBe(rest)
      }),
    )
  })
})
