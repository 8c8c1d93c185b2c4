import type { DocumentLine } from '#domain/stories/document/document-lines'
import { findResidue, type Cut, type LineContext } from '#domain/stories/document/find-residue'
import { foldLetters } from '#domain/stories/document/fold-letters'
import { readStampAtStart } from '#domain/stories/document/stamp-at-start'
import { readTimeStamp, type TimeStamp } from '#domain/stories/document/read-time-stamp'

/** A line, or the part of it that belongs to one update, taken apart into what is kept and what is not. */
export type LinePart = {
  line: number
  gap: number
  /** What is kept, to the letter; empty where nothing is. */
  text: string
  /** The time that it begins with. */
  stamp?: TimeStamp
  /** A date that is the whole line. */
  day?: TimeStamp
  /** The stamp as it is written. */
  stampText?: string
  /** The time of a change that it ends with. */
  updated?: TimeStamp
  dropped: { text: string; why: string }[]
}

/** A line's parts: one, except where a page has run several updates together. */
export function readLine(line: DocumentLine, context: LineContext): LinePart[] {
  const folded = foldLetters(line.text)
  const marks = formattingMarks(line.text)
  const parts: LinePart[] = []
  let start = 0
  do {
    const from = start === 0 ? marks.before : start
    const stamp = readStampAtStart(line.text, folded, from, context)
    const { cuts: found, updated, end } = findResidue(line.text, folded, { start: from, stamp, context })
    const day = start === 0 && !stamp ? wholeDay(line.text, folded, context) : undefined
    const cuts = [
      ...(start === 0 ? marks.cuts : []),
      ...(stamp ? [{ start: from, end: stamp.end, why: stampReason }] : []),
      ...found,
    ].toSorted((a, b) => a.start - b.start)
    parts.push({
      line: line.number,
      gap: start === 0 ? line.gap : 0,
      text: keptText(line.text, start, end, cuts),
      ...(stamp && { stamp, stampText: line.text.slice(from, stamp.end).trim() }),
      ...(updated && { updated }),
      ...(day && { day }),
      dropped: cuts.map(cut => ({ text: line.text.slice(cut.start, cut.end).trim(), why: cut.why })),
    })
    start = end
  } while (start < line.text.length)
  return parts
}

const stampReason = 'A time stamp: it is kept as the time of the update.'
const markReason = 'A mark of formatting.'
/** A longer text between stars is emphasised, and no sub-heading: its marks stay. */
const longestMarked = 300
/** The longest date with its weekday, in any language. */
const longestDay = 60

/** `## A headline`, `**A sub-heading**`: a document may have been written in Markdown. */
function formattingMarks(text: string): { before: number; cuts: Cut[] } {
  const [hashes] = /^#{1,6}\s+(?=\S)/.exec(text.slice(0, 12)) ?? []
  if (hashes) return { before: hashes.length, cuts: [{ start: 0, end: hashes.length, why: markReason }] }
  const [stars] = /^(?:\*\*|__)(?=[^\s*_])/.exec(text) ?? []
  if (!stars || text.length > longestMarked || text.indexOf(stars, stars.length) !== text.length - stars.length)
    return { before: 0, cuts: [] }
  return {
    before: 0,
    cuts: [
      { start: 0, end: stars.length, why: markReason },
      { start: text.length - stars.length, end: text.length, why: markReason },
    ],
  }
}

function wholeDay(text: string, folded: string, { order }: LineContext): TimeStamp | undefined {
  if (text.length > longestDay || !/\d/.test(folded)) return undefined
  const day = readTimeStamp({ original: text, folded, order }, 0)
  return day?.date && !day.time && !/[\p{L}\p{N}]/u.test(text.slice(day.end)) ? day : undefined
}

/** The rest of a line; where something was cut out, one space is left. */
function keptText(text: string, start: number, end: number, cuts: Cut[]): string {
  const kept: string[] = []
  let at = start
  for (const cut of cuts) {
    kept.push(text.slice(at, cut.start).trim())
    at = cut.end
  }
  kept.push(text.slice(at, end).trim())
  return kept.filter(Boolean).join(' ')
}
