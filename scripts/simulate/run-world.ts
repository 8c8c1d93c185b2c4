import { admitRatings, type Defences } from './admit-ratings.ts'
import { brigadeRatings } from './brigade-ratings.ts'
import { honestRatings } from './honest-ratings.ts'
import { makeStory, type SimulatedStory } from './make-story.ts'
import { orders, topOf, type Order } from './orders.ts'
import { common, type World } from './worlds.ts'

/** Mean true approval of an order's top comments. */
type Approval = { acrossGroups: number; acrossCountries: number }

export type WorldRun = {
  /** The five orders, every rating weighing 1 and every account with one country. */
  orders: Record<Order, Approval>
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
  const approval = (places: number[]) => judge(story, world, places)
  const tops = topOf(admitRatings(all, common.comments, { ...none, hasCap: true }), story.comments, common.top)
  const judged = Object.fromEntries(orders.map(order => [order, approval(tops[order])])) as Record<Order, Approval>
  if ((world.brigade?.declares.length ?? 0) < 2) return { orders: judged, defences: undefined }
  const ours = (ratings: typeof all, behind: Defences, from = story) =>
    judge(from, world, topOf(admitRatings(ratings, common.comments, behind), from.comments, common.top).ours).acrossGroups
  const peaceful = { ...world, brigade: undefined }
  const calm = makeStory(peaceful, seed)
  return {
    orders: judged,
    defences: {
      withoutBrigade: ours(honestRatings(calm, peaceful, seed), none, calm),
      behind: defences.map(tried => ours(all, tried.defences)),
    },
  }
}

function judge({ approval }: SimulatedStory, { groups, countries }: World, places: number[]): Approval {
  const shareIn = (country: string) => mean(places.map(place => approval.get(country)![place]!))
  return {
    acrossGroups: mean(groups.map(group => mean(group.map(shareIn)))),
    acrossCountries: mean(countries.map(({ code }) => shareIn(code))),
  }
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
