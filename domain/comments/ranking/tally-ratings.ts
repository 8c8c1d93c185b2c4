import type { CountryTally } from '#domain/comments/ranking/country-tally'

type Rating = { country: string; isHelpful: boolean; weight: number }

/**
 * One comment's tallies, by country code, from its ratings: one a person. Weights are sums of halves and quarters, which a
 * binary number holds exactly, so the order of the ratings cannot show in the figures.
 */
export function tallyRatings(ratings: Iterable<Rating>): CountryTally[] {
  const tallies = new Map<string, CountryTally>()
  for (const { country, isHelpful, weight } of ratings) {
    const tally = tallies.get(country) ?? { country, helpful: 0, rated: 0, raters: 0 }
    if (isHelpful) tally.helpful += weight
    tally.rated += weight
    tally.raters += 1
    tallies.set(country, tally)
  }
  return [...tallies.values()].toSorted((a, b) => (a.country < b.country ? -1 : 1))
}
