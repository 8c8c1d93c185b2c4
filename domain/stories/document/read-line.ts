import type { DocumentLine } from '#domain/stories/document/document-lines'
import { findResidue, type Cut, type LineContext } from '#domain/stories/document/find-residue'
import { foldLetters } from '#domain/stories/document/fold-letters'
import { readStampAtStart } from '#domain/stories/document/stamp-at-start'
import type { TimeStamp } from '#domain/stories/document/read-time-stamp'

/** A line, or the part of it that belongs to one update, taken apart into what is kept and what is not. */
export type LinePart = {
  line: number
  gap: number
  /** What is kept, to the letter; empty where nothing is. */
  text: string
  /** The time that it begins with. */
  stamp?: TimeStamp
  /** As it is written. */
  stampText?: string
  /** The time of a change that it ends with. */
  updated?: TimeStamp
  dropped: { text: string; why: string }[]
}

export function readLine(line: DocumentLine, context: LineContext): LinePart[] {
  const folded = foldLetters(line.text)
  const parts: LinePart[] = []
  for (let start = 0; start < line.text.length || parts.length === 0;) {
    const stamp = readStampAtStart(line.text, folded, start, context)
    const { cuts, updated, end } = findResidue(line.text, folded, { start, stamp, context })
    if (stamp) cuts.unshift({ start, end: stamp.end, why: stampReason })
    parts.push({
      line: line.number,
      gap: start === 0 ? line.gap : 0,
      text: keptText(line.text, start, end, cuts),
      ...(stamp && { stamp, stampText: line.text.slice(start, stamp.end).trim() }),
      ...(updated && { updated }),
      dropped: cuts.map(cut => ({ text: line.text.slice(cut.start, cut.end).trim(), why: cut.why })),
    })
    start = end
  }
  return parts
}

const stampReason = 'A time stamp: it is kept as the time of the update.'

/** The rest of a line; where something was cut out, one space is left. */
function keptText(text: string, start: number, end: number, cuts: Cut[]): string {
  const kept: string[] = []
  let at = start
  for (const cut of cuts.toSorted((a, b) => a.start - b.start)) {
    kept.push(text.slice(at, cut.start).trim())
    at = cut.end
  }
  kept.push(text.slice(at, end).trim())
  return kept.filter(Boolean).join(' ')
}
