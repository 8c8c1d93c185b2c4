import type { Check } from './verdict.ts'

// U+202A–U+202E turn the order of what follows; U+2066–U+2069 do it too, but close themselves when balanced.
const overrides = /[\u202A-\u202E]/u
const isolates = /[\u2066-\u2069]/gu
// Invisible, and no script needs them inside a comment: zero-width space, word joiner, soft fillers, tags.
const fillers = /[\u200B\u2060-\u2064\u115F\u1160\u3164\uFFA0\uFEFF]/gu
// Joiners belong to Arabic, Persian, Indic scripts and emoji, one at a time.
const repeatedJoiners = /[\u200C\u200D]{3,}/u
const stacked = /\p{M}{5,}/u
const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/u
const loneSurrogate = /[\uD800-\uDFFF]/u

/** Whether a text plays tricks with the reader's eye instead of writing. Vowel signs, emoji and joiners are writing. */
export function hasBrokenCharacters(text: string): boolean {
  if (overrides.test(text) || control.test(text) || loneSurrogate.test(text)) return true
  if (repeatedJoiners.test(text) || stacked.test(text)) return true
  if ((text.match(fillers)?.length ?? 0) > 2) return true
  let open = 0
  for (const [mark] of text.matchAll(isolates)) {
    open += mark === '\u2069' ? -1 : 1
    if (open < 0) return true
  }
  return open !== 0
}

export const brokenCharacters: Check = ({ body, others }) =>
  [body, ...others].some(hasBrokenCharacters) ? { action: 'refuse', refusal: { code: 'broken-characters' } } : undefined
