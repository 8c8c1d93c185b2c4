import { foldLookAlikes, foldText, type FoldedText } from '#domain/comments/fold-text'

const wordCharacter = /[\p{L}\p{N}\p{M}]/u
// Scripts that write without spaces between words: there a word may stand anywhere.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** Stands for any letters of the same word, or none. */
export const wildcard = '*'

/** How a list's word is kept: folded as the texts are. */
export function patternKeyOf(pattern: string): string {
  return foldLookAlikes(foldText(pattern))
    .text.replace(/\s+/gu, ' ')
    .replace(/\*{2,}/gu, wildcard)
    .trim()
}

export type HouseWord = {
  patternKey: string
  /** False: the letters count inside of other words, too. */
  isWholeWord: boolean
}

export type WordMatch<Word> = { rule: Word; start: number; end: number }

/** Where words of the list stand in the original text, in their order. */
export function findHouseWords<Word extends HouseWord>(body: string, rules: readonly Word[]): WordMatch<Word>[] {
  const folded = foldForWords(body)
  return rules
    .flatMap(rule => findHouseWord(body, folded, rule).map(place => ({ rule, ...place })))
    .toSorted((one, other) => one.start - other.start)
}

/** A text as lists of words see it. Two spaces or a line's end between the words of a phrase are one space. */
export function foldForWords(body: string): FoldedText {
  const { text, origins } = foldLookAlikes(foldText(body))
  let spaced = ''
  const places: number[] = []
  for (let index = 0; index < text.length; index++) {
    const isSpace = /\s/u.test(text[index]!)
    if (isSpace && spaced.endsWith(' ')) continue
    spaced += isSpace ? ' ' : text[index]!
    places.push(origins[index]!)
  }
  return { text: spaced, origins: places }
}

/** Where one word of a list stands in a text that was folded for it, in time that grows with the text's length. */
export function findHouseWord(body: string, { text, origins }: FoldedText, { patternKey, isWholeWord }: HouseWord) {
  const places: { start: number; end: number }[] = []
  const parts = patternKey.split(wildcard)
  if (parts.every(part => part === '')) return places
  const isBounded = isWholeWord && !unspaced.test(patternKey)
  for (let at = 0; at < text.length;) {
    const found = nextMatch(text, at, parts, isBounded)
    if (!found) break
    if (found.end > found.start) places.push({ start: origins[found.start]!, end: originalEnd(body, origins, found.end) })
    at = Math.max(found.next, at + 1)
  }
  return places
}

type Found = {
  start: number
  end: number
  /** Where to look on. */
  next: number
}

/** The next place of a pattern from `from` on; an empty one where only its beginning stood there. */
function nextMatch(text: string, from: number, parts: readonly string[], isBounded: boolean): Found | undefined {
  const [head = '', ...rest] = parts
  // A pattern that begins with a wildcard is looked for by the part after it.
  const sought = head || rest.find(part => part !== '')!
  const at = text.indexOf(sought, from)
  if (at === -1) return undefined
  const start = head ? at : wordStart(text, at, from)
  const nothing = { start: at, end: at, next: at + 1 }
  if (isBounded && isWordAt(text, start - 1)) return nothing
  let end = head ? start + head.length : start
  for (const [index, part] of rest.entries()) {
    const limit = wordEnd(text, end)
    if (part === '' && index === rest.length - 1) return { start, end: limit, next: limit }
    const place = placeOf(text, end, limit, part, isBounded && index === rest.length - 1)
    // What does not stand in this word's rest stands in none of its shorter rests.
    if (place === -1) return { ...nothing, next: Math.max(limit, at + 1) }
    end = place + part.length
  }
  return isBounded && isWordAt(text, end) ? nothing : { start, end, next: rest.length > 0 ? end : at + 1 }
}

/** Where a part begins after letters of one word alone; the last part of a whole word ends with the word. */
function placeOf(text: string, from: number, limit: number, part: string, isLast: boolean): number {
  const window = text.slice(from, limit + part.length)
  for (let at = window.indexOf(part); at !== -1; at = window.indexOf(part, at + 1)) {
    if (!isLast || !isWordAt(text, from + at + part.length)) return from + at
  }
  return -1
}

function isWordAt(text: string, index: number): boolean {
  return wordCharacter.test(text[index] ?? '')
}

function wordEnd(text: string, from: number): number {
  let end = from
  while (isWordAt(text, end)) end += 1
  return end
}

function wordStart(text: string, at: number, from: number): number {
  let start = at
  while (start > from && isWordAt(text, start - 1)) start -= 1
  return start
}

/** The match ends before the next kept character, marks that were folded away included. */
function originalEnd(body: string, origins: number[], end: number): number {
  const next = end < origins.length ? origins[end]! : body.length
  const last = origins[end - 1]!
  const [character = '', ...marks] = body.slice(last, next)
  let { length } = character
  for (const mark of marks) {
    if (!/\p{M}/u.test(mark)) break
    length += mark.length
  }
  return last + length
}
