import { textsOf, type Check } from './verdict.ts'

// They force an order against the letters' own; no script needs them.
const overrides = /[\u202D\u202E]/u
// Embeddings and isolates come with pasted Arabic, Hebrew and telephone numbers; closed again they harm nobody.
const openers: Record<string, string> = {
  '\u202A': '\u202C',
  '\u202B': '\u202C',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}
const directions = /[\u202A-\u202C\u2066-\u2069]/gu

// Invisible, and no script needs them inside a comment: zero-width space, word joiner, soft fillers.
const fillers = /[\u115F\u1160\u180E\u200B\u2060-\u2064\u3164\uFEFF\uFFA0]/gu
// Scripts without spaces mark where a line may break by a zero-width space.
const unspaced = '[\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Tibetan}\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}]'
const lineBreaks = new RegExp(`(?<=${unspaced})\\u200B|\\u200B(?=${unspaced})`, 'gu')
// Joiners belong to Arabic, Persian, Indic scripts and emoji, one at a time; in these alphabets they only hide a word.
const unjoined = '[\\p{sc=Latin}\\p{sc=Greek}\\p{sc=Cyrillic}\\s]'
const strayJoiners = new RegExp(`(?<=^|${unjoined})[\\u200C\\u200D]+(?=${unjoined}|$)`, 'gu')
const repeatedJoiners = /[\u200C\u200D]{3,}/u
/** A pasted page brings one or two along, unseen by the writer; more are a method. */
const bornePerText = 2

// Tags spell a region's flag after its black one, and else carry text that nobody sees; so do rows of variation selectors.
const regionFlags = /\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,6}\u{E007F}/gu
const tags = /[\u{E0000}-\u{E007F}]/u
const repeatedSelectors = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]{2,}/u

// Burmese and Tibetan letters bear up to seven marks, others bear four; a mark four times over is none of writing.
const stacked = /\p{M}{9,}|[\p{sc=Inherited}&&\p{M}]{5,}|(\p{Mn})\1{3,}/v
// Vietnamese puts two on a letter.
const ladenLetters = /[\p{sc=Latin}\p{sc=Cyrillic}][\p{sc=Inherited}&&\p{M}]{3,}/gv

const control = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFF9-\uFFFB\uFFFE\uFFFF]/u
const loneSurrogate = /[\uD800-\uDFFF]/u

/** Whether a text plays tricks with the reader's eye instead of writing. Vowel signs, emoji and joiners are writing. */
export function hasBrokenCharacters(text: string): boolean {
  if (overrides.test(text) || control.test(text) || loneSurrogate.test(text)) return true
  if (!areDirectionsClosed(text)) return true
  if (repeatedJoiners.test(text) || repeatedSelectors.test(text) || tags.test(text.replace(regionFlags, ''))) return true
  if (count(text.replace(lineBreaks, ''), fillers) + count(text, strayJoiners) > bornePerText) return true
  return stacked.test(text) || count(text.normalize('NFD'), ladenLetters) > bornePerText
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0
}

function areDirectionsClosed(text: string): boolean {
  const awaited: string[] = []
  for (const [mark] of text.matchAll(directions)) {
    const closer = openers[mark]
    if (closer) awaited.push(closer)
    else if (awaited.pop() !== mark) return false
  }
  return awaited.length === 0
}

const visible = /[^\s\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]/u

/** Whether anything is left to read: two spaces by their codes, or an empty pair of brackets, are no comment. */
export function hasSomethingToRead(text: string): boolean {
  return visible.test(text)
}

export const brokenCharacters: Check = context =>
  !hasSomethingToRead(context.shown) || textsOf(context).some(hasBrokenCharacters)
    ? { action: 'refuse', refusal: { code: 'broken-characters' } }
    : undefined
