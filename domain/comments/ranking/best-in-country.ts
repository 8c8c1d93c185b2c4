import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { wilsonLowerBound } from '#domain/comments/ranking/wilson-lower-bound'

/** The score of the order *best in this country*: Wilson's lower bound over the ratings of its readers, 0 without any. */
export function bestInCountry(tallies: readonly CountryTally[], country: string): number {
  const tally = tallies.find(each => each.country === country)
  return tally ? wilsonLowerBound(tally.helpful, tally.rated) : 0
}
