/** How many people one comment can mention; more is calling a crowd. */
export const maximumMentions = 10

// A handle begins where a word does: the address of a mail or a page holds none.
const token = /(?<![\p{L}\p{M}\p{N}_@./:#&=-])@([\p{L}\p{M}\p{N}]+(?:_[\p{L}\p{M}\p{N}]+)*)/gu
// Scripts that write without spaces: what follows a name there is not set apart from it.
const unspaced = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u
const shortest = 3
const longest = 20

/** Two spellings of a handle that mean the same person. */
export function mentionKey(handle: string): string {
  return handle.normalize('NFC').toLowerCase()
}

/** Every handle that a text may name, each once, in the order in which they stand. */
export function handlesNamed(text: string): string[] {
  const found = [...text.matchAll(token)].flatMap(([, name = '']) => readings(name))
  return [...new Map(found.map(handle => [mentionKey(handle), handle])).values()]
}

/** The longest first. */
function readings(name: string): string[] {
  const letters = [...name]
  const whole = letters.length >= shortest && letters.length <= longest ? [name] : []
  if (!unspaced.test(name)) return whole
  const starts: string[] = []
  for (let end = Math.min(letters.length - 1, longest); end >= shortest; end--) starts.push(letters.slice(0, end).join(''))
  return [...whole, ...starts.filter(start => !start.endsWith('_'))]
}

export type TextPart = string | { handle: string; text: string }

/** A text cut where it names one of these people. */
export function splitMentions(text: string, handles: readonly string[]): TextPart[] {
  if (handles.length === 0 || !text.includes('@')) return [text]
  const byKey = new Map(handles.map(handle => [mentionKey(handle), handle]))
  const parts: TextPart[] = []
  let end = 0
  for (const { index, 1: name = '' } of text.matchAll(token)) {
    const named = readings(name).find(reading => byKey.has(mentionKey(reading)))
    if (!named) continue
    if (index > end) parts.push(text.slice(end, index))
    end = index + 1 + named.length
    parts.push({ handle: byKey.get(mentionKey(named))!, text: text.slice(index, end) })
  }
  if (end < text.length) parts.push(text.slice(end))
  return parts
}
