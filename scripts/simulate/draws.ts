import { seededRandom } from '#sample/content/seeded-random'

/** Draws of one seed: the same on every machine. */
export type Draws = { uniform: () => number; normal: () => number }

export function drawsOf(seed: string): Draws {
  const uniform = seededRandom(seed)
  // Box and Muller's transform, the sine's half left unused; 1 - u because the logarithm of 0 is no number.
  const normal = () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform())
  return { uniform, normal }
}
