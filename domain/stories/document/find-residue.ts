import type { PhraseMatch } from '#domain/stories/document/phrase-trie'
import type { DateOrder } from '#domain/stories/document/read-date'
import { readTimeStamp, type TimeStamp } from '#domain/stories/document/read-time-stamp'
import { residuePhrases, type ResidueKind } from '#domain/stories/document/residue-phrases'
import { endsSentence } from '#domain/stories/document/sentence-ends'

/** What the document as a whole says about its lines. */
export type LineContext = {
  order: DateOrder
  /** Times without a date are stamps in it. */
  hasBareTimes: boolean
  /** Folded phrases of the table that end several lines: where so many end alike, it is no coincidence. */
  repeatedEnds: ReadonlySet<string>
}

/** A range of a line that is shown nowhere. */
export type Cut = { start: number; end: number; why: string }

type Found = { cuts: Cut[]; updated?: TimeStamp; end: number }
type Match = PhraseMatch<ResidueKind>
type Part = { text: string; folded: string; start: number; end: number; isUpdate: boolean; context: LineContext }

const unmistakableWords = 4
const buttonReason = 'Words of a button or label of the page, not of the report.'
const updatedReason = 'A time stamp: it is kept as the time at which the update was changed.'
const liveReason = 'The label of a broadcast, doubled by the page.'

/** What a page's buttons left in a line from a place on; the line's part ends where the next update begins. */
export function findResidue(
  text: string,
  folded: string,
  { start, stamp, context }: { start: number; stamp?: TimeStamp; context: LineContext },
): Found {
  const from = stamp?.end ?? start
  const matches: Match[] = []
  let end = text.length
  for (const match of residuePhrases().all(folded.slice(from))) {
    const moved = { ...match, start: match.start + from, end: match.end + from }
    if (moved.end > end) break
    matches.push(moved)
    if (stamp && end === text.length) end = nextUpdate(text, folded, moved, context) ?? end
  }
  const part: Part = { text, folded, start: from, end, isUpdate: stamp !== undefined, context }
  const whole = wholeLine(part, matches)
  if (whole) return { cuts: whole, end }
  const { cuts: last, updated } = fromTheEnd(part, matches)
  const cuts = [...inside(part, matches, last.at(-1)?.start ?? end), ...last.toReversed()]
  return { cuts, end, ...(updated && { updated }) }
}

/** Several updates on one line: a button, perhaps the time of a change, and then the full stamp of the next. */
function nextUpdate(text: string, folded: string, match: Match, context: LineContext): number | undefined {
  if (!match.kinds.has('buttons')) return undefined
  let at = skipSpaces(folded, match.end)
  const label = residuePhrases().at(folded, at)
  if (label?.kinds.has('updated')) {
    const changed = readTimeStamp({ original: text, folded, order: context.order }, at)
    if (changed?.time && !changed.date) at = skipSpaces(folded, changed.end)
  }
  const following = /\d/.test(folded[at] ?? '') ? readTimeStamp({ original: text, folded, order: context.order }, at) : undefined
  return following?.date && following.time && following.end < text.length ? at : undefined
}

/** Nothing but buttons and labels, whatever stands between them. */
function wholeLine({ text, start, end, isUpdate }: Part, matches: Match[]): Cut[] | undefined {
  if (isUpdate || matches.length === 0) return undefined
  let at = start
  for (const match of matches) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, match.start))) return undefined
    if (!['buttons', 'phrases', 'lines', 'live'].some(kind => match.kinds.has(kind as ResidueKind))) return undefined
    at = match.end
  }
  if (/[\p{L}\p{N}]/u.test(text.slice(at, end))) return undefined
  return [{ start, end, why: buttonReason }]
}

/** Takes buttons and the time of a change off the end, one after another, the last first. */
function fromTheEnd(part: Part, matches: Match[]): { cuts: Cut[]; updated?: TimeStamp } {
  const { text, start } = part
  const cuts: Cut[] = []
  let updated: TimeStamp | undefined
  let end = part.end
  for (let index = matches.length - 1; index >= 0; index--) {
    const match = matches[index]!
    const contentEnd = trimmedEnd(text, start, end)
    const changed = updated ? undefined : changeStamp(part, match, contentEnd)
    if (changed) {
      updated = changed
      cuts.push({ start: changed.start, end, why: updatedReason })
      end = changed.start
      continue
    }
    if (match.end > contentEnd) continue
    if (match.end !== contentEnd || !isButton(part, match)) break
    cuts.push({ start: match.start, end, why: buttonReason })
    end = match.start
  }
  return { cuts, ...(updated && { updated }) }
}

/** `Updated at 17.46 BST`, or `17:46 更新`, as the last words of a part. */
function changeStamp({ text, folded, start, context }: Part, match: Match, contentEnd: number): TimeStamp | undefined {
  if (!match.kinds.has('updated')) return undefined
  const read = (at: number) => readTimeStamp({ original: text, folded, order: context.order }, at)
  const forward = read(match.start)
  if (forward?.label === 'updated' && forward.time && trimmedEnd(text, start, contentEnd) <= forward.end) return forward
  if (match.end !== contentEnd) return undefined
  for (let at = Math.max(start, match.start - 30); at < match.start; at++) {
    if (!/\d/.test(folded[at] ?? '') && !/[\s]/.test(folded[at - 1] ?? '')) continue
    const backward = read(at)
    if (backward?.label === 'updated' && backward.time && backward.end === contentEnd) return backward
  }
  return undefined
}

function isButton({ text, folded, start, isUpdate, context }: Part, match: Match): boolean {
  if (!match.kinds.has('buttons') && !match.kinds.has('phrases')) return false
  const before = text.slice(start, match.start).trimEnd()
  if (!before) return true
  if (endsSentence(before) && startsLikeLabel(text, match)) return true
  const isRepeated = context.repeatedEnds.has(folded.slice(match.start, match.end))
  if (!isCased(text, match)) return isUpdate && isRepeated
  return startsLikeLabel(text, match) && (isUpdate || isRepeated || match.kinds.has('phrases'))
}

/** Phrases of no sentence, and the doubled label of a broadcast, in the midst of a text. */
function inside({ text, start }: Part, matches: Match[], contentEnd: number): Cut[] {
  const cuts: Cut[] = []
  for (const [index, match] of matches.entries()) {
    if (match.end > contentEnd) break
    const next = matches[index + 1]
    if (match.kinds.has('live') && next && isDoubled(text, match, next) && next.end <= contentEnd) {
      cuts.push({ start: match.start, end: next.end, why: liveReason })
      continue
    }
    if (!match.kinds.has('phrases') || !startsLikeLabel(text, match) || !endsLikeLabel(text, start, match)) continue
    const colon = /^\s?[:：]/.exec(text.slice(match.end, match.end + 2))?.[0].length ?? 0
    cuts.push({ start: match.start, end: match.end + colon, why: buttonReason })
  }
  return cuts
}

function isDoubled(text: string, match: Match, next: Match): boolean {
  const between = text.slice(match.end, next.start)
  return startsLikeLabel(text, match) && !between.trim() && text.slice(match.start, match.end) === text.slice(next.start, next.end)
}

function isCased(text: string, match: Match): boolean {
  return /^[\p{Lu}\p{Ll}]/u.test(text.slice(match.start, match.start + 2))
}

/** A label begins with a capital; in a script without capitals nothing tells it apart. */
function startsLikeLabel(text: string, match: Match): boolean {
  return !/^\p{Ll}/u.test(text.slice(match.start, match.start + 2))
}

/** A sentence would go on with a small letter, or without a gap. */
function endsLikeLabel(text: string, start: number, match: Match): boolean {
  const after = text.slice(match.end, match.end + 3)
  // Phrases of many words are nobody's: they need no capital after them.
  if (/^\s*\p{Ll}/u.test(after)) return text.slice(match.start, match.end).split(' ').length >= unmistakableWords
  if (isCased(text, match)) return true
  const isFirst = match.start === start
  return (isFirst || /[\s。．.!?！？」』)）]/.test(text[match.start - 1] ?? '')) && (!after || /^[\s.:：。]/.test(after))
}

/** Past spaces and the small signs that pages put between buttons. */
function trimmedEnd(text: string, start: number, end: number): number {
  let at = end
  while (at > start && /[\s|·•]/.test(text[at - 1] ?? '')) at -= 1
  return at
}

function skipSpaces(folded: string, at: number): number {
  let index = at
  while (folded[index] === ' ') index += 1
  return index
}
