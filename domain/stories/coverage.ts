import { prominences, type Prominence } from '#domain/comments/comment-limits'
import type { CountryAnswers } from '#domain/stories/public-story'

/** Below this a bar would make a trend of a few people: plain counts are shown. */
const fewestForAggregates = 5
/** Below this a percentage would claim a precision that the answers do not have. */
const fewestForPercentages = 20

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
}

/** How prominently a country reported a story, as far as its answers carry it. */
export function coverageOf({ country, answers, led, covered, brief, notReported, notSure }: CountryAnswers): Coverage {
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
  }
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
