import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { fewestCountries, isBridging, type Epoch } from '#domain/comments/ranking/epoch'

/**
 * The countries whose readers have not rated a comment yet, those first that weigh most; empty once readers of three
 * counting countries have, because from then on the comment is ranked. Until then it is not ranked low: it stands under
 * *Needs views from …*. Nobody is missing while fewer than three countries count, for then the order does not ask for them.
 */
export function needsViewsFrom(tallies: readonly CountryTally[], epoch: Epoch): string[] {
  if (!isBridging(epoch)) return []
  const rated = new Set(tallies.filter(({ raters }) => raters > 0).map(({ country }) => country))
  const missing = epoch.countries
    .map((country, place) => ({ country, weight: epoch.weights[place]! }))
    .filter(({ country }) => !rated.has(country))
  if (epoch.countries.length - missing.length >= fewestCountries) return []
  return missing.toSorted((a, b) => b.weight - a.weight).map(({ country }) => country)
}
