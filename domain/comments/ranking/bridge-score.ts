import { bridgeTerms } from '#domain/comments/ranking/bridge-terms'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { isBridging, type Epoch } from '#domain/comments/ranking/epoch'
import { wilsonOverAll } from '#domain/comments/ranking/wilson-over-all'

/**
 * B(m) = exp(Σ w_c ln p_c / Σ w_c) over the countries of the epoch: the geometric mean of the countries' helpfulness, in
 * which a country weighs the more, the less it usually agrees with the others. Between 0 and 1, ½ without ratings.
 * With fewer than three countries it is Wilson's lower bound over all ratings. The geometric mean over raters' positions
 * is what Community Notes' newest scorer uses (github.com/twitter/communitynotes); here countries stand for positions.
 */
export function bridgeScore(tallies: readonly CountryTally[], epoch: Epoch): number {
  if (!isBridging(epoch)) return wilsonOverAll(tallies)
  return Math.exp(bridgeTerms(tallies, epoch).reduce((sum, { term }) => sum + term, 0))
}
