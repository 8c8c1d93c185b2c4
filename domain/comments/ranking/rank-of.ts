import { bestInCountry } from '#domain/comments/ranking/best-in-country'
import { bridgeScore } from '#domain/comments/ranking/bridge-score'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { divided } from '#domain/comments/ranking/divided'
import { isBridging, type Epoch } from '#domain/comments/ranking/epoch'
import { hasAgreementBadge } from '#domain/comments/ranking/has-agreement-badge'
import { needsViewsFrom } from '#domain/comments/ranking/needs-views-from'

type Ranked = {
  tallies: readonly CountryTally[]
  /** The country that a top-level comment speaks of; null for a reply. */
  country: string | null
  createdAt: Date
  hasBadge: boolean
}

export type Rank = {
  /** Agreement across countries; null while fewer than three counting countries rated the comment. */
  score: number | null
  /** Best in this country: by the ratings of the comment's own country. */
  home: number
  divided: number
  /** People who rated. */
  raters: number
  hasBadge: boolean
}

/** Where a comment stands in every order by rating, from its tallies and the story's epoch alone. */
export function rankOf({ tallies, country, createdAt, hasBadge }: Ranked, epoch: Epoch, now: Date): Rank {
  const isRanked = !isBridging(epoch) || needsViewsFrom(tallies, epoch).length === 0
  return {
    score: isRanked ? bridgeScore(tallies, epoch) : null,
    home: country ? bestInCountry(tallies, country) : 0,
    divided: divided(tallies),
    raters: tallies.reduce((sum, tally) => sum + tally.raters, 0),
    hasBadge: hasAgreementBadge({ tallies, createdAt, hasBadge }, epoch, now),
  }
}
