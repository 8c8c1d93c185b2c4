import { buildReport } from '#domain/stories/document/build-report'
import { dateOrderOf } from '#domain/stories/document/date-order'
import { documentLines } from '#domain/stories/document/document-lines'
import { toUnit, type Unit } from '#domain/stories/document/document-units'
import { findReports, type FoundReport } from '#domain/stories/document/find-reports'
import { lineContextOf } from '#domain/stories/document/line-context'
import type { DroppedText, ParsedReport, ParsedStoryDocument } from '#domain/stories/document/parsed-story-document'
import { readLine, type LinePart } from '#domain/stories/document/read-line'
import { readTitle } from '#domain/stories/document/read-title'
import { sourceHabit } from '#domain/stories/document/source-habit'

/** Reads a story's document: its headline, the prompt, and report after report. Any text is read; nothing of it is lost. */
export function parseStoryDocument(text: string): ParsedStoryDocument {
  const lines = documentLines(text)
  const { order, isKnown: isOrderKnown } = dateOrderOf(text)
  const context = lineContextOf(lines, order)
  const parts = lines.flatMap(line => readLine(line, context))
  const title = readTitle(parts)
  const units = title.rest.map(toUnit)
  const { reports: found, close } = findReports(units, { storyHeadline: title.headline, isMarked: title.isMarked })
  const built = buildReports(units, found, isOrderKnown)
  // Joined by flat: a call with an argument for each of a million lines would overflow the stack.
  const dropped = [
    titleDrops(parts, title.rest),
    title.dropped,
    found.length === 0 ? units.flatMap(allOf) : [],
    ...built.map(report => report.dropped),
  ].flat()
  const warnings = [
    title.warnings,
    ...built.map((one, index) => [...reportWarnings(one.report, index + 1), ...one.warnings]),
    closeWarnings(units, found, close),
    built.length === 0 ? ['No report was found in the document.'] : [],
  ].flat()
  return {
    headline: title.headline,
    prompt: title.prompt,
    reports: built.map(({ report }) => report),
    dropped: dropped.toSorted((a, b) => a.line - b.line),
    warnings,
  }
}

function buildReports(units: Unit[], found: FoundReport[], isOrderKnown: boolean) {
  const years = [...new Set(units.flatMap(({ stamp, day }) => (stamp ?? day)?.date?.year ?? []))]
  const isSourceAbove = sourceHabit(units) === 'before'
  let leading = units.slice(0, found[0]?.start ?? 0)
  return found.map((report, index) => {
    const { end, following } = isSourceAbove ? splitSources(units, report) : { end: report.end, following: [] }
    const built = buildReport(units, { ...report, end }, { number: index + 1, leading, isOrderKnown, years })
    leading = following
    return built
  })
}

function closeWarnings(units: Unit[], found: FoundReport[], close: number[]): string[] {
  return close
    .filter(place => {
      // A title above a time is its update's, and one at a report's head is a summary without a full stop.
      const isAtHead = found.some(({ start, summary }) => place > start && place <= (summary ?? start) + 1)
      return !isAtHead && units[place + 1]?.kind !== 'stamp'
    })
    .map(place => `Line ${units[place]!.line} could begin a report as well: it was left in the report above it.`)
}

/** What was cut from the lines above the reports. */
function titleDrops(parts: LinePart[], rest: LinePart[]): DroppedText[] {
  const below = new Set(rest)
  return parts.filter(part => !below.has(part)).flatMap(({ line, dropped }) => dropped.map(drop => ({ line, ...drop })))
}

/** Without a report to belong to. */
function allOf({ line, text, dropped }: Unit): DroppedText[] {
  const cut = dropped.map(drop => ({ line, ...drop }))
  return text ? [...cut, { line, text, why: 'It belongs to no report.' }] : cut
}

/** Where source lines stand above headlines, those at a report's end belong to the next one. */
function splitSources(units: Unit[], report: FoundReport): { end: number; following: Unit[] } {
  let end = report.end
  while (end > report.start + 1 && report.end < units.length && ['source', 'divider', 'nothing'].includes(units[end - 1]!.kind)) end -= 1
  return { end, following: units.slice(end, report.end) }
}

function reportWarnings({ headline, summary, blocks, line, confidence }: ParsedReport, number: number): string[] {
  const warnings: string[] = []
  if (confidence === 'low') warnings.push(`Report ${number} (line ${line}): it is unsure whether a report begins here.`)
  if (!headline) warnings.push(`Report ${number} (line ${line}): it has no line that could be its headline.`)
  else if (summary === null) warnings.push(`Report ${number} (line ${line}): no line under its headline sums up what follows.`)
  if (blocks.length === 0) warnings.push(`Report ${number} (line ${line}): it has no text.`)
  return warnings
}
