import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { helpfulness } from '#domain/comments/ranking/helpfulness'

/** Weight of ratings at which a country counts half. */
const halfWeight = 8

/**
 * The score of the order *divided*: the variance of p_c over the countries that rated, each weighted by n_c / (n_c + 8),
 * times ln(1 + n), n being the weight of all ratings. 0 where fewer than two countries rated, or all rated alike.
 */
export function divided(tallies: readonly CountryTally[]): number {
  const rated = tallies.filter(tally => tally.rated > 0)
  if (rated.length < 2) return 0
  const weights = rated.map(tally => tally.rated / (tally.rated + halfWeight))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = rated.reduce((sum, tally, index) => sum + weights[index]! * helpfulness(tally), 0) / total
  const variance = rated.reduce((sum, tally, index) => sum + weights[index]! * (helpfulness(tally) - mean) ** 2, 0) / total
  const ratings = rated.reduce((sum, tally) => sum + tally.rated, 0)
  return variance * Math.log1p(ratings)
}
