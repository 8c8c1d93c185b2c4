import { findHouseWords, patternKeyOf } from '#domain/comments/screening/house-words'

export type Segment = { text: string; isMatch: boolean }

/**
 * Cuts a text where the matched words stand, so that they can be marked on the text as it was written although they
 * were matched on folded text. The segments joined are the text, to the character.
 */
export function highlight(text: string, words: readonly string[]): Segment[] {
  const rules = words.map(word => ({ id: '', patternKey: patternKeyOf(word), language: null, action: 'hold' as const }))
  const segments: Segment[] = []
  const add = (part: string, isMatch: boolean) => {
    if (part !== '') segments.push({ text: part, isMatch })
  }
  let at = 0
  for (const { start, end } of merged(findHouseWords(text, rules))) {
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
