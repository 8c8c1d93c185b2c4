import type { ShownRank } from '#domain/comments/public-comment'
import { arithmeticOf } from '#domain/comments/ranking/arithmetic-of'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import type { Epoch } from '#domain/comments/ranking/epoch'
import { needsViewsFrom } from '#domain/comments/ranking/needs-views-from'

/** A tally with the people who say helpful: figures shown to readers count people, never weight. */
export type ShownTally = CountryTally & { helpfulRaters: number }

/** What a comment shows of its ratings. */
export function shownRank(tallies: readonly ShownTally[], epoch: Epoch, hasBadge: boolean): ShownRank {
  const { ratedIn, helpfulIn, weakest } = arithmeticOf(tallies, epoch)
  return {
    raters: tallies.reduce((sum, { raters }) => sum + raters, 0),
    ratedIn,
    helpfulIn,
    weakest: weakest ? { country: weakest.country, helpful: weakest.helpfulRaters, raters: weakest.raters } : null,
    hasBadge,
    needsViewsFrom: needsViewsFrom(tallies, epoch),
  }
}
