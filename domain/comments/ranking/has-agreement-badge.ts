import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { disagreementIn } from '#domain/comments/ranking/disagreement-in'
import { fewestCountries, type Epoch } from '#domain/comments/ranking/epoch'
import { helpfulness } from '#domain/comments/ranking/helpfulness'
import { wilsonLowerBound } from '#domain/comments/ranking/wilson-lower-bound'

/** A country speaks for or against the badge from so many raters on. People, not weight. */
const fewestRaters = 5
const leastBound = 0.5
const leastDisagreement = 0.5
const leastHelpfulness = 0.3
const leastAgeMinutes = 30
/** A badge that came and went with single ratings would mean nothing: it is lost only this far below a threshold. */
const slack = 0.01

type RatedComment = { tallies: readonly CountryTally[]; createdAt: Date; hasBadge: boolean }

/**
 * Whether a comment carries the badge of agreement across countries: at least three countries of five raters or more
 * find it helpful (Wilson's 80 % lower bound above .5), two of them usually disagree (D ≥ .5), no country of five raters
 * or more stands below p = .3, and the comment is older than 30 minutes. One that it has, it keeps down to .01 below each.
 */
export function hasAgreementBadge({ tallies, createdAt, hasBadge }: RatedComment, epoch: Epoch, now: Date): boolean {
  if (now.getTime() - createdAt.getTime() <= leastAgeMinutes * 60_000) return false
  const speaking = tallies.filter(({ raters }) => raters >= fewestRaters)
  const allowed = hasBadge ? slack : 0
  if (speaking.some(tally => helpfulness(tally) < leastHelpfulness - allowed)) return false
  const agreeing = speaking.filter(({ helpful, rated }) => {
    const bound = wilsonLowerBound(helpful, rated)
    return hasBadge ? bound >= leastBound - slack : bound > leastBound
  })
  if (agreeing.length < fewestCountries) return false
  return agreeing.some(({ country }, index) =>
    agreeing.slice(index + 1).some(other => disagreementIn(epoch, country, other.country) >= leastDisagreement - allowed),
  )
}
