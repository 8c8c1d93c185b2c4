import type { Unit } from '#domain/stories/document/document-units'
import type { FoundReport } from '#domain/stories/document/find-reports'
import type { DroppedText, ParsedBlock, ParsedReport } from '#domain/stories/document/parsed-story-document'
import { TimeResolver } from '#domain/stories/document/resolve-times'
import { timeWarnings } from '#domain/stories/document/time-warnings'
import { isHeading } from '#domain/stories/document/is-heading'
import { updateTitles } from '#domain/stories/document/update-titles'

type Built = { report: ParsedReport; dropped: DroppedText[]; warnings: string[] }

/** Puts a report together from its units. `number` counts from 1; source lines above the headline come as `leading`. */
export function buildReport(
  units: Unit[],
  found: FoundReport,
  { number, leading, isOrderKnown, years }: { number: number; leading: Unit[]; isOrderKnown: boolean; years: number[] },
): Built {
  const own = withChanges(units.slice(found.start, found.end))
  const headline = found.headline === null ? undefined : own[found.headline - found.start]
  const summary = found.summary === null ? undefined : own[found.summary - found.start]
  const body = own.filter(unit => unit !== headline && unit !== summary)
  const headEnd = summary ? own.indexOf(summary) + 1 : headline ? 1 : 0
  const head = new Set(own.slice(0, headEnd))

  const days = daysOfTimes(own)
  const stamps = own.flatMap(({ stamp, day }) => stamp ?? day ?? [])
  const resolver = new TimeResolver(stamps, years)
  const sources = [...leading, ...own].filter(({ kind }) => kind === 'source')
  const [source, ...moreSources] = sources
  const dateline = datelineOf(body, head)
  const blocks = toBlocks(
    body.filter(unit => unit !== source).flatMap(unit => (unit === dateline ? besideTime(unit) : unit)),
    resolver,
    days,
  )
  const dated = dateline?.stamp ? new TimeResolver(stamps, years).resolve(dateline.stamp, undefined, dateline.line).at : null
  const report: ParsedReport = {
    headline: headline?.text ?? '',
    summary: summary?.text ?? null,
    outlet: source?.source?.outlet ?? moreSources.find(({ source: more }) => more?.outlet)?.source?.outlet ?? null,
    sourceUrl: source?.source?.sourceUrl ?? moreSources.find(({ source: more }) => more?.sourceUrl)?.source?.sourceUrl ?? null,
    publishedAt: dated,
    confidence: found.confidence,
    reason: found.reason,
    blocks,
    line: own[0]?.line ?? 1,
  }
  const another = leading
    .filter(unit => unit.kind === 'source' && unit !== source)
    .map(({ line, text }) => ({ line, text, why: 'Another source line: the report has one already.' }))
  const dropped = [...leading, ...own].flatMap(unit =>
    droppedOf(unit, { isSource: unit === source, isDateline: unit === dateline, isDay: days.has(unit) }),
  )
  return { report, dropped: [...another, ...dropped], warnings: timeWarnings(number, resolver, isOrderKnown) }
}

/** `Updated at 18:20` on a line of its own belongs to the update above it, where updates begin with times that say nothing of a change. */
function withChanges(units: Unit[]): Unit[] {
  const first = units.findIndex(({ stamp }) => stamp && stamp.label !== 'updated')
  if (first < 0) return units
  return units.map((unit, place) => {
    if (place <= first || unit.kind !== 'stamp' || unit.stamp?.label !== 'updated') return unit
    const { stamp, ...rest } = unit
    return { ...rest, kind: 'nothing', updated: stamp }
  })
}

/** The time of the whole report: under its headline, or the only time that it states, on a line of its own. */
function datelineOf(body: Unit[], head: Set<Unit>): Unit | undefined {
  const stamps = body.filter(({ kind }) => kind === 'stamp' || kind === 'update')
  const inHead = stamps.find(unit => unit.kind === 'stamp' && head.has(unit))
  if (inHead) return inHead
  const [only] = stamps
  if (stamps.length !== 1 || !only) return undefined
  return only.kind === 'stamp' || only.stamp?.label === 'published' ? only : undefined
}

/** What a line says beside the time of the report: a paragraph of it, where it is more than a sign between two times. */
function besideTime(unit: Unit): Unit[] {
  const { stamp: _stamp, stampText: _stampText, ...rest } = unit
  return isSign(unit.text) ? [] : [{ ...rest, kind: 'text' }]
}

const isSign = (text: string) => !/[\p{L}\p{N}]/u.test(text)

/** Dates on lines of their own, below which times without a date follow. */
function daysOfTimes(own: Unit[]): Set<Unit> {
  const days = new Set<Unit>()
  let open: Unit | undefined
  for (const unit of own) {
    if (open && unit.stamp && !unit.stamp.date) days.add(open)
    if (unit.kind === 'day') open = unit
    else if (unit.stamp?.date) open = undefined
  }
  return days
}

function toBlocks(body: Unit[], resolver: TimeResolver, days: Set<Unit>): ParsedBlock[] {
  const blocks: ParsedBlock[] = []
  const titles = updateTitles(body)
  const stampCount = body.filter(({ stamp }) => stamp).length
  let carried: Unit[] = []
  for (const [index, unit] of body.entries()) {
    const last = blocks.at(-1)
    if (unit.kind === 'nothing' && unit.updated && last?.kind === 'update')
      last.updatedAt ??= resolver.resolveChange(unit.updated, unit.line)
    if (unit.kind === 'nothing' || unit.kind === 'divider') continue
    if (days.has(unit)) {
      resolver.setDay(unit.day!)
      continue
    }
    if (titles.has(unit)) {
      carried.push(unit)
      continue
    }
    if (unit.stamp) {
      blocks.push(updateBlock(unit, carried, resolver))
      carried = []
      continue
    }
    // One time amid paragraphs does not make a live blog of what follows it.
    if (last?.kind === 'update' && (stampCount > 1 || blocks.length === 1)) {
      last.text = last.text ? `${last.text}\n${unit.text}` : unit.text
      if (unit.updated) last.updatedAt ??= resolver.resolveChange(unit.updated, unit.line)
      continue
    }
    const kind = isHeading(unit, body[index + 1], blocks.length === 0) ? 'heading' : 'paragraph'
    blocks.push({ kind, text: unit.text, at: null, atLocal: null, updatedAt: null, line: unit.line })
  }
  return blocks
}

function updateBlock(unit: Unit, titles: Unit[], resolver: TimeResolver): ParsedBlock {
  const times = resolver.resolve(unit.stamp!, unit.updated, unit.line)
  const isLost = times.atLocal === null
  const text = [...titles.map(title => title.text), isLost ? `${unit.stampText} ${unit.text}`.trim() : unit.text].filter(Boolean).join('\n')
  return { kind: 'update', text, ...times, line: titles[0]?.line ?? unit.line }
}

function droppedOf(unit: Unit, { isSource, isDateline, isDay }: { isSource: boolean; isDateline: boolean; isDay: boolean }): DroppedText[] {
  const own = unit.dropped.map(({ text, why }) => ({
    line: unit.line,
    text,
    why: isDateline && text === unit.stampText ? 'A time stamp: it is kept as the time of the report.' : why,
  }))
  if (isDateline && unit.text && isSign(unit.text)) own.push({ line: unit.line, text: unit.text, why: 'A sign beside a time stamp.' })
  if (isSource) own.push({ line: unit.line, text: unit.text, why: 'A source line: it is kept as the report’s outlet and link.' })
  if (isDay) own.push({ line: unit.line, text: unit.text, why: 'A date: it is kept as the day of the times below it.' })
  if (unit.kind === 'divider') own.push({ line: unit.line, text: unit.text, why: 'A dividing line.' })
  return own
}
