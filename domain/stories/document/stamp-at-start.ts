import type { LineContext } from '#domain/stories/document/find-residue'
import { readTimeStamp, type TimeStamp } from '#domain/stories/document/read-time-stamp'
import { connectors } from '#domain/stories/document/time-words'

const connectorSet = new Set(connectors)
/** A dash, a colon, a bar: what follows is no continuation of a sentence. */
const divider = /^[\s]*[-–—:|·•»]+\s*/
const unspaced = /[\u3040-\u30ff\u3400-\u9fff]/

/**
 * The time stamp of an update at the beginning of a line; undefined for a sentence that happens to begin with a time ("At 18:10 on 10 July
 * the…"). A time without a date counts where the document has more of them.
 */
export function readStampAtStart(text: string, folded: string, start: number, context: LineContext): TimeStamp | undefined {
  const from = start + (/^[\s•·*–—-]*/.exec(text.slice(start, start + 12))?.[0].length ?? 0)
  if (!mayBegin(folded, from)) return undefined
  const stamp = readTimeStamp({ original: text, folded, order: context.order }, from)
  if (!stamp?.time) return undefined
  if (!stamp.date && !context.hasBareTimes) return undefined
  const rest = text.slice(stamp.end, stamp.end + 40)
  const mark = divider.exec(rest)
  if (mark) {
    // The sign goes with the stamp; a range such as 18:10–19:00 is none.
    if (/^\s*\d{1,2}[:.h]\d/.test(rest.slice(mark[0].length))) return undefined
    return { ...stamp, end: stamp.end + mark[0].trimEnd().length }
  }
  if (!rest.trim()) return stamp
  if (stamp.label) return stamp
  if (/^[,،、]/.test(rest)) return undefined
  const firstWord = /^\p{L}[\p{L}\p{M}'’]*/u.exec(folded.slice(from, from + 20))?.[0]
  if (firstWord && connectorSet.has(firstWord)) return undefined
  const first = rest.trimStart()
  if (/^\p{Ll}/u.test(first)) return undefined
  if (unspaced.test(first[0] ?? '') && !/^[\s　]/.test(rest)) return undefined
  return stamp
}

/** A digit, or a word that may belong to a stamp: most lines are told apart by their first letters. */
function mayBegin(folded: string, at: number): boolean {
  return /\d/.test(folded.slice(at, at + 60))
}
