import type { Confidence } from '#domain/stories/document-facts'
import { boundaryClues, type Clues } from '#domain/stories/document/boundary-clues'
import type { Unit } from '#domain/stories/document/document-units'
import { findEchoes, type Echo } from '#domain/stories/document/find-echoes'

/** Where a report begins, by places among the units. */
export type FoundReport = {
  start: number
  end: number
  headline: number | null
  summary: number | null
  confidence: Confidence
  reason: string
}

type Frame = {
  storyHeadline: string | null
  /** The marker stands above. */
  isMarked: boolean
}

type Candidate = {
  place: number
  /** The first finished text after it. */
  lead: number | null
  clues: Clues
  echo: Echo | undefined
}

/** A report without a body is none: a title line, and at least this many units with it. */
const leastUnits = 2
/** More candidates than this are compared only by what they are by themselves, and of more than that only the widest. */
const mostCandidates = 500
const mostTitles = 2_000

/** A wider first line is a text without a headline. */
const widestHeadline = 300

/** From these sums on. */
const sure = { high: 2.2, medium: 0.8 }

const weights = {
  base: -0.8,
  echo: 9,
  echoFrom: 0.08,
  echoLeast: -1.5,
  echoMost: 4,
  told: 4,
  likeHeadlines: 1.2,
}

/** Where reports begin: the best way to divide the units, judging each boundary by its report's body and by the report before it. */
export function findReports(units: Unit[], frame: Frame): FoundReport[] {
  const candidates = findCandidates(units, frame)
  const echoOf = lazily(() => findEchoes(units.map(({ text }) => text)))
  const usual = usualEcho(units, candidates, echoOf)
  const compared = prune(candidates, units, echoOf, usual)
  const first = divide(units.length, compared, usual)
  const chosen = divide(units.length, withLikeness(compared, first, units), usual)
  return chosen.map((boundary, index) => describe(units, boundary, { usual, isFirst: frame.isMarked && index === 0 }))
}

function findCandidates(units: Unit[], frame: Frame): Candidate[] {
  const clues = boundaryClues(units, frame.storyHeadline)
  const leastWidth = widthOfRank(units, mostTitles)
  const candidates: Candidate[] = []
  for (const [place, unit] of units.entries()) {
    const isFirst = candidates.length === 0 && ['text', 'update', 'stamp'].includes(unit.kind)
    if (!isFirst && !(unit.kind === 'text' && unit.isTitle)) continue
    if (!isFirst && (unit.width < leastWidth || place + leastUnits > units.length)) continue
    candidates.push({ place, lead: leadOf(units, place), clues: clues(place), echo: undefined })
  }
  return candidates
}

function widthOfRank(units: Unit[], rank: number): number {
  const widths = units.filter(({ isTitle }) => isTitle).map(({ width }) => width)
  if (widths.length <= rank) return 0
  // Wider than the one of that rank: many of one width would all come along.
  return widths.toSorted((a, b) => b - a)[rank]! + 1
}

/** The first finished text after a title; lines such as a name or a date may stand between. */
function leadOf(units: Unit[], place: number): number | null {
  for (let next = place + 1, passed = 0; next < units.length && passed <= 2; next++) {
    const unit = units[next]!
    if (unit.kind === 'update') return null
    if (unit.kind !== 'text') continue
    if (!unit.isTitle || unit.width >= 110) return next
    passed += 1
  }
  return null
}

/** How far any paragraph is told again by the next ones: reports that repeat themselves need more to convince. */
function usualEcho(units: Unit[], candidates: Candidate[], echoOf: () => (line: number) => Echo): number {
  if (candidates.length === 0) return 0
  const leads = new Set(candidates.map(({ lead }) => lead))
  const texts = units.flatMap((unit, place) => (unit.kind === 'text' && !unit.isTitle && !leads.has(place) ? [place] : []))
  const step = Math.max(1, Math.floor(texts.length / 40))
  const shares = texts.filter((_, index) => index % step === 0).map(place => echoOf()(place).after(place + 12))
  const inOrder = shares.toSorted((a, b) => a - b)
  return inOrder[Math.floor(inOrder.length / 2)] ?? 0.1
}

function prune(candidates: Candidate[], units: Unit[], echoOf: () => (line: number) => Echo, usual: number): Candidate[] {
  const withEcho = (candidate: Candidate) => ({ ...candidate, echo: candidate.lead === null ? undefined : echoOf()(candidate.lead) })
  if (candidates.length <= mostCandidates) return candidates.map(withEcho)
  const promising = candidates
    .map(candidate => ({ candidate, score: candidate.clues.score + echoScore(withEcho(candidate), units.length, usual) }))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, mostCandidates)
  const kept = new Set(promising.map(({ candidate }) => candidate.place))
  return candidates.filter(({ place }, index) => index === 0 || kept.has(place)).map(withEcho)
}

function echoScore({ echo }: Candidate, end: number, usual: number): number {
  const share = echo?.after(end) ?? usual
  return clamp(weights.echo * (share - usual - weights.echoFrom), weights.echoLeast, weights.echoMost)
}

/** Titles as wide as the headlines found so far, and much wider than those passed over, may head reports without a summary. */
function withLikeness(candidates: Candidate[], chosen: Chosen[], units: Unit[]): Candidate[] {
  const headlines = new Set(chosen.map(({ candidate }) => candidate.place))
  const widths = (isHeadline: boolean) =>
    candidates
      .filter(({ place }) => headlines.has(place) === isHeadline)
      .map(({ place }) => units[place]!.width)
      .toSorted((a, b) => a - b)
  const [narrowest = Number.POSITIVE_INFINITY] = widths(true)
  const passed = widths(false)
  const least = Math.max(narrowest * 0.9, 1.6 * (passed[Math.floor(passed.length / 2)] ?? 0))
  if (headlines.size < 2) return candidates
  return candidates.map(candidate => {
    const { width } = units[candidate.place]!
    if (headlines.has(candidate.place) || width < least) return candidate
    const clues = {
      score: candidate.clues.score + weights.likeHeadlines,
      reasons: [...candidate.clues.reasons, 'It is as long as the headlines, and not as short as the sub-headings.'],
    }
    return { ...candidate, clues }
  })
}

type Chosen = { candidate: Candidate; end: number; score: number }

/** The division with the highest sum, boundary by boundary from the front. */
function divide(unitCount: number, candidates: Candidate[], usual: number): Chosen[] {
  const best: { total: number; next: number; score: number }[] = Array.from({ length: candidates.length })
  for (let index = candidates.length - 1; index >= 0; index--) {
    const candidate = candidates[index]!
    let found = { total: 0, next: candidates.length, score: 0 }
    let isFound = false
    for (let next = index + 1; next <= candidates.length; next++) {
      const following = candidates[next]
      const end = following?.place ?? unitCount
      if (following && end - candidate.place < leastUnits) continue
      const score = echoScore(candidate, end, usual) - toldBefore(candidate, following)
      const total = score + candidate.clues.score + weights.base + (best[next]?.total ?? 0)
      if (!isFound || total > found.total) found = { total, next, score: score + candidate.clues.score + weights.base }
      isFound = true
    }
    best[index] = found
  }
  return walk(candidates, best, unitCount)
}

/** A lead that the report before it has told already is the paragraph under a sub-heading of that report. */
function toldBefore(candidate: Candidate, following: Candidate | undefined): number {
  if (!following?.echo) return 0
  const before = following.echo.before(candidate.place)
  return Math.max(0, before - 0.3) * weights.told
}

function walk(candidates: Candidate[], best: { total: number; next: number; score: number }[], unitCount: number): Chosen[] {
  const chosen: Chosen[] = []
  let index = candidates.length > 0 ? 0 : -1
  while (index >= 0 && index < candidates.length) {
    const { next, score } = best[index]!
    chosen.push({ candidate: candidates[index]!, end: candidates[next]?.place ?? unitCount, score })
    index = next
  }
  return chosen
}

function describe(units: Unit[], { candidate, score, end }: Chosen, { usual, isFirst }: { usual: number; isFirst: boolean }): FoundReport {
  const { place, lead, clues } = candidate
  const share = lead !== null && lead < end ? (candidate.echo?.after(end) ?? 0) : null
  const isSummary = share !== null && share > usual + weights.echoFrom
  return {
    start: place,
    end,
    headline: units[place]?.kind === 'text' && units[place].width <= widestHeadline ? place : null,
    summary: isSummary ? lead : null,
    confidence: isFirst || score > sure.high ? 'high' : score > sure.medium ? 'medium' : 'low',
    reason: reasonOf({ isFirst, share, isSummary, clues }),
  }
}

function reasonOf({
  isFirst,
  share,
  isSummary,
  clues,
}: {
  isFirst: boolean
  share: number | null
  isSummary: boolean
  clues: Clues
}): string {
  const reasons = [...clues.reasons]
  if (isFirst) reasons.unshift('It is the first line below the marker.')
  if (isSummary && share !== null)
    reasons.push(`The text below it is told again in what follows (${Math.round(share * 100)} %), as a summary is.`)
  else reasons.push('No summary was recognised below it.')
  if (reasons.length === 1 && !isSummary) reasons.unshift('It is as long as a headline and closes no sentence.')
  return reasons.join(' ')
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}
