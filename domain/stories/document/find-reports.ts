import type { Confidence } from '#domain/stories/document-facts'
import { divideReports, leastEcho, type Division } from '#domain/stories/document/divide-reports'
import type { Unit } from '#domain/stories/document/document-units'
import { reportCandidates } from '#domain/stories/document/report-candidates'

/** A report by its places among the units. */
export type FoundReport = {
  start: number
  end: number
  headline: number | null
  summary: number | null
  confidence: Confidence
  reason: string
}

/** A wider first line is a text without a headline. */
const widestHeadline = 300
/** What a beginning's score must exceed; below `rather` a title that was passed over is clearly none. */
const sure = { high: 2.2, medium: 0.8 }
const rather = -0.9

/** Where the reports begin; and the titles for which that was close. `isMarked`: the marker stands above. */
export function findReports(
  units: Unit[],
  { storyHeadline, isMarked }: { storyHeadline: string | null; isMarked: boolean },
): { reports: FoundReport[]; close: number[] } {
  const candidates = reportCandidates(units, storyHeadline)
  const { chosen, passed } = divideReports(units, candidates)
  return {
    reports: chosen.map((division, index) =>
      describe(units, division, { usualEcho: candidates.usualEcho, isMarked: isMarked && index === 0 }),
    ),
    close: passed.filter(({ score }) => score > rather).map(({ candidate }) => candidate.place),
  }
}

function describe(
  units: Unit[],
  { candidate, score, end }: Division,
  { usualEcho, isMarked }: { usualEcho: number; isMarked: boolean },
): FoundReport {
  const { place, lead, clues, echo } = candidate
  const share = lead !== null && lead < end && echo ? echo.after(end) : 0
  const isSummary = share > usualEcho + leastEcho
  const headline = units[place]!
  return {
    start: place,
    end,
    headline: headline.kind === 'text' && headline.width <= widestHeadline ? place : null,
    summary: isSummary ? lead : null,
    confidence: isMarked || score > sure.high ? 'high' : score > sure.medium ? 'medium' : 'low',
    reason: [
      ...(isMarked ? ['It is the first line below the marker.'] : []),
      ...clues.reasons,
      isSummary
        ? `The text below it is told again in what follows (${Math.round(share * 100)} %), as a summary is.`
        : 'It is as long as a headline and closes no sentence, but no summary was recognised below it.',
    ].join(' '),
  }
}
