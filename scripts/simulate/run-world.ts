import { nextEpoch } from '#domain/comments/ranking/next-epoch'
import { admitRatings, type Defences } from './admit-ratings.ts'
import { brigadeRatings } from './brigade-ratings.ts'
import { honestRatings } from './honest-ratings.ts'
import { makeStory, type SimulatedStory } from './make-story.ts'
import { orders, topOf, type Order } from './orders.ts'
import type { SimulatedRating } from './simulated-rating.ts'
import { common, type World } from './worlds.ts'

/** Mean true approval of an order's top comments, and how many of them are the brigade's. */
type Judgement = { acrossGroups: number; acrossCountries: number; planted: number }

export type WorldRun = {
  /** The five orders, every rating weighing 1 and every account with one country. */
  orders: Record<Order, Judgement>
  /** The part of our score that each country decides, by code. */
  shares: Map<string, number>
  /** Ours across groups: without the brigade, and behind each of the defences. Only where a brigade declares several countries. */
  defences: { withoutBrigade: number; behind: number[] } | undefined
}

const limit = common.defence.newRatersPerCountryAndHour
const none: Defences = { hasCap: false, hasWeights: false, newRatersPerHour: undefined }

/** The defences that are tried, the first of them none at all. */
export const defences: readonly { title: string; defences: Defences }[] = [
  { title: 'none', defences: none },
  { title: 'one country for an account', defences: { ...none, hasCap: true } },
  { title: 'weight of young accounts', defences: { ...none, hasWeights: true } },
  { title: 'new raters in an hour', defences: { ...none, newRatersPerHour: limit } },
  { title: 'one country, weight', defences: { ...none, hasCap: true, hasWeights: true } },
  { title: 'all three', defences: { hasCap: true, hasWeights: true, newRatersPerHour: limit } },
]

/** One story of a world, rated, sorted and judged. */
export function runWorld(world: World, seed: string): WorldRun {
  const story = makeStory(world, seed)
  const honest = honestRatings(story, world, seed)
  const all = [...honest, ...brigadeRatings(story, honest, world, seed)]
  const { epoch, tops } = sortStory(all, story, { ...none, hasCap: true })
  const judged = Object.fromEntries(orders.map(order => [order, judge(story, world, tops[order])])) as Record<Order, Judgement>
  const total = epoch.weights.reduce((sum, weight) => sum + weight, 0)
  const shares = new Map(epoch.countries.map((country, place) => [country, epoch.weights[place]! / total]))
  if ((world.brigade?.declares.length ?? 0) < 2) return { orders: judged, shares, defences: undefined }
  const ours = (ratings: SimulatedRating[], behind: Defences, from = story) =>
    judge(from, world, sortStory(ratings, from, behind).tops.ours).acrossGroups
  const peaceful = { ...world, brigade: undefined }
  const calm = makeStory(peaceful, seed)
  return {
    orders: judged,
    shares,
    defences: {
      withoutBrigade: ours(honestRatings(calm, peaceful, seed), none, calm),
      behind: defences.map(tried => ours(all, tried.defences)),
    },
  }
}

function sortStory(ratings: SimulatedRating[], { comments }: SimulatedStory, behind: Defences) {
  const counts = admitRatings(ratings, comments.length, behind)
  const epoch = nextEpoch({ previous: 0, raters: counts.raters, comments: counts.tallies })
  return { epoch, tops: topOf(counts, epoch, comments, common.top) }
}

function judge({ approval, comments }: SimulatedStory, { groups, countries }: World, places: number[]): Judgement {
  const shareIn = (country: string) => mean(places.map(place => approval.get(country)![place]!))
  return {
    acrossGroups: mean(groups.map(group => mean(group.map(shareIn)))),
    acrossCountries: mean(countries.map(({ code }) => shareIn(code))),
    planted: places.filter(place => comments[place]!.writer === undefined).length,
  }
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
