import { findHouseWords, patternKeyOf, wildcard } from '#domain/comments/screening/house-words'

export type Segment = { text: string; isMatch: boolean }

/**
 * Cuts a text where the matched words stand, so that they can be marked on the text as it was written although they
 * were matched on folded text. The segments joined are the text, to the character.
 */
export function highlight(text: string, words: readonly string[]): Segment[] {
  const found = words.flatMap((word): { start: number; end: number }[] => {
    const patternKey = patternKeyOf(word).replaceAll(wildcard, '')
    const whole = findHouseWords(text, [{ patternKey, isWholeWord: true }])
    // What an expression found may begin in the middle of a word.
    return whole.length > 0 ? whole : findHouseWords(text, [{ patternKey, isWholeWord: false }])
  })
  const segments: Segment[] = []
  const add = (part: string, isMatch: boolean) => {
    if (part !== '') segments.push({ text: part, isMatch })
  }
  let at = 0
  for (const { start, end } of merged(found.toSorted((one, other) => one.start - other.start))) {
    add(text.slice(at, start), false)
    add(text.slice(start, end), true)
    at = end
  }
  add(text.slice(at), false)
  return segments
}

/** Matches that touch or overlap become one. `matches` are sorted by their start. */
function merged(matches: readonly { start: number; end: number }[]): { start: number; end: number }[] {
  const whole: { start: number; end: number }[] = []
  for (const { start, end } of matches) {
    const last = whole.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else whole.push({ start, end })
  }
  return whole
}
