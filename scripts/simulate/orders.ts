import { bridgeScore } from '#domain/comments/ranking/bridge-score'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import type { Epoch } from '#domain/comments/ranking/epoch'
import { helpfulness } from '#domain/comments/ranking/helpfulness'
import { needsViewsFrom } from '#domain/comments/ranking/needs-views-from'
import { wilsonOverAll } from '#domain/comments/ranking/wilson-over-all'
import type { Counts } from './admit-ratings.ts'
import type { SimulatedComment } from './make-story.ts'

export const orders = ['newest', 'net votes', 'Wilson', 'unweighted consensus', 'ours'] as const
export type Order = (typeof orders)[number]

const scores: Record<Order, (tallies: readonly CountryTally[], epoch: Epoch) => number> = {
  newest: () => 0,
  'net votes': tallies => tallies.reduce((sum, { helpful, rated }) => sum + 2 * helpful - rated, 0),
  Wilson: tallies => wilsonOverAll(tallies),
  'unweighted consensus': (tallies, { countries }) =>
    countries.reduce((sum, country) => sum + helpfulness(tallies.find(tally => tally.country === country)), 0) / countries.length,
  // A comment that still needs views stands after the ranked ones, whatever its score between 0 and 1.
  ours: (tallies, epoch) => bridgeScore(tallies, epoch) - (needsViewsFrom(tallies, epoch).length > 0 ? 1 : 0),
}

/** The places of the comments that each order puts first, the newer one first among equals. */
export function topOf({ tallies }: Counts, epoch: Epoch, comments: SimulatedComment[], count: number): Record<Order, number[]> {
  const byOrder = orders.map(order => {
    const ranked = tallies.map((list, place) => ({ place, score: scores[order](list, epoch) }))
    const newer = (a: number, b: number) => comments[b]!.postedAtHour - comments[a]!.postedAtHour
    const sorted = ranked.toSorted((a, b) => b.score - a.score || newer(a.place, b.place))
    return [order, sorted.slice(0, count).map(({ place }) => place)]
  })
  return Object.fromEntries(byOrder) as Record<Order, number[]>
}
