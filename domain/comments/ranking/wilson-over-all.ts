import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { wilsonLowerBound } from '#domain/comments/ranking/wilson-lower-bound'

/** Wilson's lower bound over the ratings of all countries together: the order while too few countries have rated. */
export function wilsonOverAll(tallies: readonly CountryTally[]): number {
  let [helpful, rated] = [0, 0]
  for (const tally of tallies) {
    helpful += tally.helpful
    rated += tally.rated
  }
  return wilsonLowerBound(helpful, rated)
}
