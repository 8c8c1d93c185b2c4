import { drawsOf } from './draws.ts'
import type { SimulatedStory } from './make-story.ts'
import type { SimulatedRating } from './simulated-rating.ts'
import { common, type World } from './worlds.ts'

/** What the brigade rates, as every country that it declares: its own comments up, the honest readers' favourites down. */
export function brigadeRatings({ comments }: SimulatedStory, honest: SimulatedRating[], world: World, seed: string): SimulatedRating[] {
  const { brigade } = world
  if (!brigade) return []
  const { targets, leaders, zeal, ratesFromHour } = common.brigade
  const { uniform } = drawsOf(`${seed} ${world.name} brigade`)
  const firstTarget = comments.length - targets
  const net = comments.map(() => 0)
  for (const { comment, isHelpful } of honest) net[comment]! += isHelpful ? 1 : -1
  const places = comments.map((_, place) => place)
  const rivals = places
    .slice(0, firstTarget)
    .toSorted((a, b) => net[b]! - net[a]!)
    .slice(0, leaders)
  const aims = [...places.slice(firstTarget), ...rivals]
  return Array.from({ length: brigade.accounts }).flatMap((_, account) => {
    const atHour = ratesFromHour + uniform()
    return aims
      .filter(() => uniform() < zeal)
      .flatMap(comment =>
        brigade.declares.map((country, place) => ({
          rater: `account ${account}`,
          country,
          isHome: place === account % brigade.declares.length,
          comment,
          isHelpful: comment >= firstTarget,
          atHour,
          isYoung: true,
          hasPublished: false,
        })),
      )
  })
}
