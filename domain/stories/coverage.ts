import { prominences, type Prominence } from '#domain/comments/comment-limits'
import type { CountryAnswers } from '#domain/stories/public-story'

/** Below this a bar or a colour would make a trend of a few people: plain counts are shown, and a hatch on the map. */
const fewestForAggregates = 5
/** Below this a percentage would claim a precision that the answers do not have. */
const fewestForPercentages = 20

/** How prominently it was reported, from the most to the least. Who is not sure stands on none of these steps. */
export const steps = ['led', 'covered', 'brief', 'not-reported'] as const satisfies readonly Prominence[]
export type Step = (typeof steps)[number]

type CoveragePart = { prominence: Prominence; count: number; percent: number | null }
export type Coverage = {
  country: string
  answers: number
  /** Answers that say how prominently it was reported. */
  stated: number
  /** How much the number of answers allows to be shown. */
  detail: 'counts' | 'bar' | 'percent'
  /** In the order of the scale, without the empty ones. */
  parts: CoveragePart[]
  /** The colour on the map; null, and hatched, where too few know. */
  step: Step | null
}

/** How prominently a country reported a story, as far as its answers carry it. */
export function coverageOf(entry: CountryAnswers): Coverage {
  const { country, answers, led, covered, brief, notReported, notSure } = entry
  const counts: Record<Prominence, number> = { led, covered, brief, 'not-reported': notReported, 'not-sure': notSure }
  const given = prominences.filter(prominence => counts[prominence] > 0)
  const stated = given.reduce((sum, prominence) => sum + counts[prominence], 0)
  const detail = stated >= fewestForPercentages ? 'percent' : stated >= fewestForAggregates ? 'bar' : 'counts'
  const percents = detail === 'percent' ? wholePercents(given.map(prominence => counts[prominence])) : []
  return {
    country,
    answers,
    stated,
    detail,
    parts: given.map((prominence, index) => ({ prominence, count: counts[prominence], percent: percents[index] ?? null })),
    step: shownStep(entry),
  }
}

type Counts = Pick<CountryAnswers, 'led' | 'covered' | 'brief' | 'notReported'>

/**
 * The one step that stands for a country: the median of its answers on the scale, leaving those aside who are not sure. Half
 * of them put it there or higher, half there or lower, so a few loud answers at either end do not move it. Between two
 * steps it is the middle of both, and the less prominent one where there is no middle: the map claims no more than readers
 * say. Null below five.
 */
export function shownStep({ led, covered, brief, notReported }: Counts): Step | null {
  const counts = [led, covered, brief, notReported]
  const known = counts.reduce((sum, count) => sum + count, 0)
  if (known < fewestForAggregates) return null
  const lower = stepAt(counts, Math.floor((known - 1) / 2))
  const upper = stepAt(counts, Math.floor(known / 2))
  return steps[Math.ceil((lower + upper) / 2)] ?? null
}

/** The step on which the answer of a place stands, counted from 0, when all are put in order. */
function stepAt(counts: number[], place: number): number {
  let before = 0
  return counts.findIndex(count => (before += count) > place)
}

/** Whole percentages that add up to 100, by largest remainders (Hamilton's method). */
function wholePercents(counts: number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0)
  const exact = counts.map(count => (count * 100) / total)
  const floors = exact.map(Math.floor)
  const missing = 100 - floors.reduce((sum, floor) => sum + floor, 0)
  const byRemainder = exact
    .map((share, index) => ({ index, remainder: share - floors[index]! }))
    .toSorted((a, b) => b.remainder - a.remainder)
  for (const { index } of byRemainder.slice(0, missing)) floors[index]! += 1
  return floors
}
