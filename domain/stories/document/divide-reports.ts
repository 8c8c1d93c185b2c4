import type { Unit } from '#domain/stories/document/document-units'
import { leastUnits, type Candidate, type Candidates } from '#domain/stories/document/report-candidates'

/** A report: from a candidate to the next one. */
export type Division = {
  candidate: Candidate
  end: number
  /** What speaks for its beginning here, all in all; below nought the line would rather be a sub-heading. */
  score: number
}

/**
 * Fitted to documents of ours in twelve languages (a logistic regression over their headlines and sub-headings, half of them made equally
 * long on purpose): a text that is told again by a tenth more than a usual paragraph is rather a summary than not; length alone decides nothing.
 */
const weights = {
  base: -0.1,
  echo: 16,
  echoFrom: 0.09,
  echoLeast: -1.6,
  echoMost: 10,
  noSummary: -0.7,
  told: 3,
  likeHeadlines: 1.2,
}
/** Any two texts on one subject share so much. */
const toldFrom = 0.3

/** From so much more echo than usual on, a text is a summary. */
export const leastEcho = weights.echoFrom

/** The best way to divide a document into reports, judging each beginning by its own report's body and by the report before it. */
export function divideReports(units: Unit[], { candidates, usualEcho }: Candidates): { chosen: Division[]; passed: Division[] } {
  const first = divide(units.length, candidates, usualEcho)
  const compared = withLikeness(candidates, first, units)
  const chosen = divide(units.length, compared, usualEcho)
  return { chosen, passed: passedOver(chosen, compared, usualEcho) }
}

function divide(unitCount: number, candidates: Candidate[], usualEcho: number): Division[] {
  const best: { total: number; next: number; score: number }[] = Array.from({ length: candidates.length })
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]!
    let found: { total: number; next: number; score: number } | undefined
    for (let next = index + 1; next <= candidates.length; next++) {
      const following = candidates[next]
      const end = following?.place ?? unitCount
      if (following && end - candidate.place < leastUnits) continue
      const score = weights.base + candidate.clues.score + echoScore(candidate, end, usualEcho)
      const total = score - toldBefore(following, candidate.place, unitCount) + (best[next]?.total ?? 0)
      if (!found || total > found.total) found = { total, next, score }
    }
    best[index] = found ?? { total: 0, next: candidates.length, score: 0 }
  }
  const divisions: Division[] = []
  for (let index = 0; index < candidates.length; index = best[index]!.next) {
    const { next, score } = best[index]!
    divisions.push({ candidate: candidates[index]!, end: candidates[next]?.place ?? unitCount, score })
  }
  return divisions
}

function echoScore({ echo }: Candidate, end: number, usualEcho: number): number {
  const more = (echo?.after(end) ?? usualEcho) - usualEcho - weights.echoFrom
  return Math.min(weights.echoMost, Math.max(weights.echoLeast, weights.echo * more)) + (more < 0 ? weights.noSummary : 0)
}

/**
 * A text that the report before has told already stands under a sub-heading of that report; unless its own report tells it as fully: two
 * outlets may print one agency's words.
 */
function toldBefore(candidate: Candidate | undefined, start: number, unitCount: number): number {
  if (!candidate?.echo) return 0
  return Math.max(0, candidate.echo.before(start) - Math.max(toldFrom, candidate.echo.after(unitCount))) * weights.told
}

/** Titles as wide as the headlines found so far, and much wider than those passed over, may head reports without a summary. */
function withLikeness(candidates: Candidate[], chosen: Division[], units: Unit[]): Candidate[] {
  if (chosen.length < 2) return candidates
  const headlines = new Set(chosen.map(({ candidate }) => candidate))
  const widths = (isHeadline: boolean) =>
    candidates
      .filter(candidate => headlines.has(candidate) === isHeadline)
      .map(({ place }) => units[place]!.width)
      .toSorted((a, b) => a - b)
  const passed = widths(false)
  const least = Math.max((widths(true)[0] ?? 0) * 0.9, 1.6 * (passed[Math.floor(passed.length / 2)] ?? 0))
  return candidates.map(candidate => {
    if (headlines.has(candidate) || units[candidate.place]!.width < least) return candidate
    const reasons = [...candidate.clues.reasons, 'It is as long as the headlines, and longer than the sub-headings.']
    return { ...candidate, clues: { score: candidate.clues.score + weights.likeHeadlines, reasons } }
  })
}

/** The titles inside reports, with what would speak for each of them as a report's beginning. */
function passedOver(chosen: Division[], candidates: Candidate[], usualEcho: number): Division[] {
  return chosen.flatMap(({ candidate: { place }, end }) =>
    candidates
      .filter(candidate => candidate.place > place && candidate.place < end)
      .map(candidate => {
        const score = weights.base + candidate.clues.score + echoScore(candidate, end, usualEcho)
        return { candidate, end, score: score - toldBefore(candidate, place, end) }
      }),
  )
}
