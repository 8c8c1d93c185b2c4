import { drawsOf } from './draws.ts'
import type { SimulatedStory } from './make-story.ts'
import type { SimulatedRating } from './simulated-rating.ts'
import { common, type World } from './worlds.ts'

/**
 * What the honest readers rate: some of the comments that are there when they come, drawn by attention. Each comment has
 * an exponential clock whose rate is its attention: the first to ring are a weighted draw without replacement (P. S. Efraimidis
 * and P. G. Spirakis, "Weighted random sampling with a reservoir", 2006).
 */
export function honestRatings({ readers, comments, finds }: SimulatedStory, world: World, seed: string): SimulatedRating[] {
  const { ratingsMean, ownCountryFactor } = common.reader
  const { uniform } = drawsOf(`${seed} ${world.name} ratings`)
  const rings = new Float64Array(comments.length)
  return readers.flatMap((reader, place) => {
    const wanted = Math.ceil(-ratingsMean * Math.log(1 - uniform()))
    for (let index = 0; index < comments.length; index++) {
      const { attention, country, postedAtHour, writer } = comments[index]!
      // Drawn for every comment, there or not, so that what a brigade posts does not shift anybody's draws.
      const clock = -Math.log(1 - uniform())
      const isThere = postedAtHour < reader.arrivesAtHour && writer !== place
      rings[index] = isThere ? clock / (attention * (country === reader.country ? ownCountryFactor : 1)) : Infinity
    }
    return firstToRing(rings, wanted).map(index => ({
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

/** The places of the earliest clocks, in the order of their ringing. A short list kept in order is faster than sorting all. */
function firstToRing(rings: Float64Array, wanted: number): number[] {
  const first: number[] = []
  for (let index = 0; index < rings.length; index++) {
    const ring = rings[index]!
    if (ring === Infinity || (first.length >= wanted && ring >= rings[first.at(-1) ?? index]!)) continue
    let at = Math.min(first.length, wanted - 1)
    for (; at > 0 && rings[first[at - 1]!]! > ring; at--) first[at] = first[at - 1]!
    first[at] = index
  }
  return first
}
