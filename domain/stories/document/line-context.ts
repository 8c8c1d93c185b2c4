import type { DocumentLine } from '#domain/stories/document/document-lines'
import type { LineContext } from '#domain/stories/document/find-residue'
import { foldLetters } from '#domain/stories/document/fold-letters'
import type { DateOrder } from '#domain/stories/document/read-date'
import { residuePhrases } from '#domain/stories/document/residue-phrases'
import { readStampAtStart } from '#domain/stories/document/stamp-at-start'

/** Two times without a date at the beginnings of lines make a habit; one may be a sentence. */
const leastBareTimes = 2
const leastRepeatedEnds = 2
/** Room for a button and the time of a change. */
const tail = 80

/** What lines mean depends on what the others look like. */
export function lineContextOf(lines: DocumentLine[], order: DateOrder): LineContext {
  const assumed: LineContext = { order, hasBareTimes: true, repeatedEnds: new Set() }
  let stamps = 0
  let isAlone = false
  const ends = new Map<string, number>()
  for (const { text } of lines) {
    const end = buttonAtEnd(text)
    if (end) ends.set(end, (ends.get(end) ?? 0) + 1)
    const beginning = text.slice(0, 120)
    const stamp = readStampAtStart(beginning, foldLetters(beginning), 0, assumed)
    if (!stamp) continue
    stamps += 1
    if (stamp.end >= text.length) isAlone = true
  }
  return {
    order,
    hasBareTimes: stamps >= leastBareTimes || isAlone,
    repeatedEnds: new Set([...ends].filter(([, count]) => count >= leastRepeatedEnds).map(([phrase]) => phrase)),
  }
}

/** The button that an update ends with, before the time of a change, if there is one. */
function buttonAtEnd(text: string): string | undefined {
  const folded = foldLetters(text.slice(-tail).trimEnd())
  const matches = [...residuePhrases().all(folded)]
  for (const [index, match] of matches.entries()) {
    // Alone on its line it says nothing about the ends of others.
    if (!match.kinds.has('buttons') || match.end - match.start === text.length) continue
    const next = matches[index + 1]
    const isLast = match.end === folded.length || (next?.kinds.has('updated') && !folded.slice(match.end, next.start).trim())
    if (isLast) return folded.slice(match.start, match.end)
  }
  return undefined
}
