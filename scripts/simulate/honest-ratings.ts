import { drawsOf } from './draws.ts'
import type { SimulatedStory } from './make-story.ts'
import type { SimulatedRating } from './simulated-rating.ts'
import { common, type World } from './worlds.ts'

/** What the honest readers rate: some of the comments that are there when they come, drawn by attention. */
export function honestRatings({ readers, comments, finds }: SimulatedStory, world: World, seed: string): SimulatedRating[] {
  const { ratingsMean, ownCountryFactor } = common.reader
  const { uniform } = drawsOf(`${seed} ${world.name} ratings`)
  const places = comments.map((_, index) => index)
  return readers.flatMap((reader, place) => {
    const wanted = Math.ceil(-ratingsMean * Math.log(1 - uniform()))
    // An exponential clock for each comment, the attention its rate: the first to ring are a weighted draw without replacement
    // (P. S. Efraimidis and P. G. Spirakis, "Weighted random sampling with a reservoir", 2006). A clock for every comment,
    // there or not, so that what a brigade posts does not shift anybody's draws.
    const rings = Float64Array.from(
      comments,
      ({ attention, country }) => -Math.log(1 - uniform()) / (attention * (country === reader.country ? ownCountryFactor : 1)),
    )
    return places
      .filter(index => comments[index]!.postedAtHour < reader.arrivesAtHour && comments[index]!.writer !== place)
      .toSorted((a, b) => rings[a]! - rings[b]!)
      .slice(0, wanted)
      .map(index => ({
        rater: `reader ${place}`,
        country: reader.country,
        isHome: true,
        comment: index,
        isHelpful: finds(place, index),
        atHour: reader.arrivesAtHour,
        isYoung: reader.isYoung,
        hasPublished: reader.hasPublished,
      }))
  })
}
