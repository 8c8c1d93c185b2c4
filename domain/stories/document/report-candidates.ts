import { boundaryClues, type Clues } from '#domain/stories/document/boundary-clues'
import type { Unit } from '#domain/stories/document/document-units'
import { findEchoes, type Echo } from '#domain/stories/document/find-echoes'

/** A unit that may be the headline of a report. */
export type Candidate = {
  place: number
  /** The text below it that is its summary, if one is. */
  lead: number | null
  echo: Echo | undefined
  clues: Clues
}

export type Candidates = {
  candidates: Candidate[]
  /** How far a usual paragraph is told again by the next ones: in reports that repeat themselves a summary must stand out more. */
  usualEcho: number
}

type Title = { place: number; leads: number[]; clues: Clues }

/** A report without a body is none: a title line, and something below it. */
export const leastUnits = 2
/** A document has some dozens of titles. Beyond this number only the likeliest are compared with each other, and only the widest at all. */
const mostCandidates = 500
const mostTitles = 2_000
/** Between headline and summary: a name, a date. */
const mostPassed = 2
const widestByline = 110
/** Paragraphs that are looked at to learn how far this document repeats itself, and how far ahead. */
const sample = { paragraphs: 40, lines: 12 }
/** Where there is nothing to learn it from; the usual value lies near it. */
const assumedEcho = 0.1
const mostUsualEcho = 0.25

/** Every title, with the text below it that is likeliest to be a summary, and what else speaks for it. */
export function reportCandidates(units: Unit[], storyHeadline: string | null): Candidates {
  const titles = findTitles(units, storyHeadline)
  let echoes: ((line: number) => Echo) | undefined
  const echoOf = (line: number) => (echoes ??= findEchoes(units.map(({ text }) => text)))(line)
  const candidates = titles.map(title => withEcho(title, units, echoOf))
  return { candidates: likeliest(candidates, units.length), usualEcho: usualEcho(units, titles, echoOf) }
}

function findTitles(units: Unit[], storyHeadline: string | null): Title[] {
  const clues = boundaryClues(units, storyHeadline)
  const leastWidth = widthOfRank(units, mostTitles)
  const titles: Title[] = []
  for (const [place, unit] of units.entries()) {
    // The first report begins with the first text, whatever that looks like.
    const isFirst = titles.length === 0 && ['text', 'update', 'stamp'].includes(unit.kind)
    const isTitle = unit.kind === 'text' && unit.isTitle && unit.width >= leastWidth && place + leastUnits <= units.length
    if (isFirst || isTitle) titles.push({ place, leads: leadsOf(units, place), clues: clues(place) })
  }
  return titles
}

function widthOfRank(units: Unit[], rank: number): number {
  const widths = units.filter(({ isTitle }) => isTitle).map(({ width }) => width)
  if (widths.length <= rank) return 0
  // Wider than the one of that rank: many of one width would all come along.
  return widths.toSorted((a, b) => b - a)[rank]! + 1
}

/** What may be the summary below a title: the next text, and the first finished one where names or dates stand between. */
function leadsOf(units: Unit[], place: number): number[] {
  const leads: number[] = []
  let passed = 0
  for (let next = place + 1; next < units.length && passed <= mostPassed; next++) {
    const unit = units[next]!
    if (unit.kind === 'update') break
    if (unit.kind === 'stamp' && unit.stamp?.label === undefined && isBetweenStamps(units, next + 1)) break
    if (unit.kind !== 'text') continue
    if (!unit.isTitle || unit.width >= widestByline) return [...leads, next]
    if (passed === 0) leads.push(next)
    passed += 1
  }
  return leads
}

/** Time, text, time: the text is an update's, and no summary. */
function isBetweenStamps(units: Unit[], text: number): boolean {
  return units.slice(text + 1, text + 3).some(({ kind }) => kind === 'stamp')
}

function withEcho({ place, leads, clues }: Title, units: Unit[], echoOf: (line: number) => Echo): Candidate {
  const [best] = leads
    .map(lead => ({ lead, echo: echoOf(lead) }))
    .toSorted((a, b) => b.echo.after(units.length) - a.echo.after(units.length))
  const [next] = leads
  const passed = best && next !== undefined && best.lead !== next ? passedPenalty(units[next]!) : 0
  return { place, clues: { ...clues, score: clues.score - passed }, lead: best?.lead ?? null, echo: best?.echo }
}

/** A name between headline and summary is short; a wide line is rather the headline itself. */
function passedPenalty({ width }: Unit): number {
  return Math.min(3, Math.max(0.3, (width - 30) / 10))
}

function likeliest(candidates: Candidate[], end: number): Candidate[] {
  if (candidates.length <= mostCandidates) return candidates
  // Only the order matters here: an echo weighs as much as all other clues together.
  const kept = new Set(
    candidates
      .map(candidate => ({ candidate, score: candidate.clues.score + 8 * (candidate.echo?.after(end) ?? 0) }))
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostCandidates)
      .map(({ candidate }) => candidate),
  )
  return candidates.filter((candidate, index) => index === 0 || kept.has(candidate))
}

function usualEcho(units: Unit[], titles: Title[], echoOf: (line: number) => Echo): number {
  if (titles.length === 0) return assumedEcho
  const leads = new Set(titles.flatMap(title => title.leads))
  const paragraphs = units.flatMap((unit, place) => (unit.kind === 'text' && !unit.isTitle && !leads.has(place) ? [place] : []))
  const step = Math.max(1, Math.floor(paragraphs.length / sample.paragraphs))
  const shares = paragraphs.filter((_, index) => index % step === 0).map(place => echoOf(place).after(place + sample.lines))
  // Not the middle one: two reports may have an agency's paragraphs in common.
  return Math.min(mostUsualEcho, shares.toSorted((a, b) => a - b)[Math.floor(shares.length * 0.4)] ?? assumedEcho)
}
