import { coverageOf, steps, type Step } from '#domain/stories/coverage'
import type { CountryAnswers } from '#domain/stories/public-story'

export type DatedCoverage = { publishedAt: Date; coverage: CountryAnswers }

type TimePoint = {
  /** From the first story to the last: 0 to 1. */
  along: number
  /** Its row, from the most prominent; the last row is of the stories with too few answers. */
  row: number
  step: Step | null
  answers: number
}

export type TimeLine = { points: TimePoint[]; months: { at: Date; along: number }[]; rows: number }

/** Rows of the time line: the steps of the scale, and below them what too few know. */
const rows = steps.length + 1
const mostMarks = 3

/** A country's stories in time, each on the step that stands for it, and the first days of the months between them. */
export function timeLine(stories: readonly DatedCoverage[]): TimeLine {
  const times = stories.map(({ publishedAt }) => publishedAt.getTime())
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const along = (time: number) => (last > first ? (time - first) / (last - first) : 0.5)
  const points = stories.map(({ publishedAt, coverage }) => {
    const { step, answers } = coverageOf(coverage)
    return { along: along(publishedAt.getTime()), row: step ? steps.indexOf(step) : rows - 1, step, answers }
  })
  return { points, months: monthsBetween(first, last).map(at => ({ at, along: along(at.getTime()) })), rows }
}

/** The first days of months after one instant and before another, in UTC; no more than have room side by side on a phone. */
function monthsBetween(first: number, last: number): Date[] {
  const marks: Date[] = []
  if (!Number.isFinite(first)) return marks
  const start = new Date(first)
  for (let month = 1; ; month++) {
    const at = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1))
    if (at.getTime() >= last) break
    marks.push(at)
  }
  const every = Math.ceil(marks.length / mostMarks) || 1
  return marks.filter((_, index) => index % every === 0)
}
