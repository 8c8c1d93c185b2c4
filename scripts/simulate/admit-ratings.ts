import { firstSettings } from '#domain/settings'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { ratingWeight } from '#domain/comments/ranking/rating-weight'
import { tallyRatings } from '#domain/comments/ranking/tally-ratings'
import type { SimulatedRating } from './simulated-rating.ts'

export type Defences = {
  /** One country for an account and story. */
  hasCap: boolean
  /** Ratings of young accounts and of those without a published comment weigh less. */
  hasWeights: boolean
  /** New raters that a country takes in an hour; undefined takes everyone. */
  newRatersPerHour: number | undefined
}

export type Counts = {
  /** Each comment's tallies. */
  tallies: CountryTally[][]
  /** People who rated anything, by country. */
  raters: Map<string, number>
}

/** What is left of the ratings behind the defences, counted as the product counts it. */
export function admitRatings(ratings: SimulatedRating[], comments: number, { hasCap, hasWeights, newRatersPerHour }: Defences): Counts {
  const claimed = hasCap ? ratings.filter(({ isHome }) => isHome) : ratings
  const admitted = newRatersPerHour === undefined ? claimed : withinLimit(claimed, newRatersPerHour)
  const byComment = Array.from({ length: comments }, (): SimulatedRating[] => [])
  const people = new Map<string, Set<string>>()
  for (const rating of admitted) {
    byComment[rating.comment]!.push(rating)
    const known = people.get(rating.country) ?? new Set()
    people.set(rating.country, known.add(rating.rater))
  }
  const weightOf = (rating: SimulatedRating) => (hasWeights ? weight(rating) : 1)
  return {
    tallies: byComment.map(list =>
      tallyRatings(list.map(rating => ({ country: rating.country, isHelpful: rating.isHelpful, weight: weightOf(rating) }))),
    ),
    raters: new Map([...people].map(([country, known]) => [country, known.size])),
  }
}

/** First come, first served: who comes as a country's first raters of a clock hour stays, all others are refused for good. */
function withinLimit(ratings: SimulatedRating[], limit: number): SimulatedRating[] {
  const taken = new Map<string, number>()
  const decided = new Map<string, boolean>()
  return ratings
    .toSorted((a, b) => a.atHour - b.atHour)
    .filter(({ rater, country, atHour }) => {
      const person = `${rater} ${country}`
      const known = decided.get(person)
      if (known !== undefined) return known
      const slot = `${country} ${Math.floor(atHour)}`
      const before = taken.get(slot) ?? 0
      decided.set(person, before < limit)
      taken.set(slot, before + 1)
      return before < limit
    })
}

function weight({ isYoung, hasPublished }: SimulatedRating): number {
  const now = new Date(0)
  const ageHours = firstSettings.newAccountHours * (isYoung ? 0.5 : 2)
  const rater = { accountCreatedAt: new Date(now.getTime() - ageHours * 3_600_000), publishedComments: hasPublished ? 1 : 0 }
  return ratingWeight(rater, firstSettings, now)
}
