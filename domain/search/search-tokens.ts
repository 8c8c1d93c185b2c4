import { foldText } from '#domain/comments/fold-text'

/**
 * A word of a text, or a run of a script that sets no spaces between words. `folded` is what every search compares;
 * `plain` keeps accents for the stemmers, which know their language's spelling. The place is in UTF-16 units.
 */
export type SearchToken = { folded: string; plain: string; start: number; end: number; isRun: boolean }

// Soft hyphens, joiners and the like stand inside words. The last two are the half-width voicing marks.
const pieces =
  /(?<run>(?:(?:[[\p{L}\p{N}]&&[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]]|[ー々\uFF70\uFF9E\uFF9F])[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*)+)|(?:[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}ー々\uFF70\uFF9E\uFF9F]][\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*)+/gv

/** Longer ones are no words; a lexeme of PostgreSQL ends at 2 KB. */
const longestWord = 64

/** The words of a text with their places. Turkish and Azerbaijani write the capital of ı as I. */
export function searchTokens(text: string, language = 'und'): SearchToken[] {
  const tokens: SearchToken[] = []
  for (const match of text.matchAll(pieces)) {
    const [word] = match
    const isRun = match.groups?.['run'] !== undefined
    const folded = foldForSearch(word)
    if (folded === '') continue
    tokens.push({
      folded: isRun ? folded : shortened(folded),
      plain: isRun ? folded : shortened(plainFor(word, language)),
      start: match.index,
      end: match.index + word.length,
      isRun,
    })
  }
  return tokens
}

const letters: Record<string, string> = {
  ı: 'i',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ґ: 'г',
  ہ: 'ه',
  ۃ: 'ه',
  ے: 'ي',
  // Candrabindu for anusvara, as many type Hindi.
  '\u0901': '\u0902',
}
// The nukta of Hindi, Bengali, Gurmukhi, Gujarati and Odia: few type it.
const nukta = /[\u093C\u09BC\u0A3C\u0ABC\u0B3C]/gu
const changed = new RegExp(`[${Object.keys(letters).join('')}]`, 'gu')
const composed = /\P{M}[\p{M}\uFF9E\uFF9F]*|\p{M}+/gu
const digit = /\p{Nd}/gu

/**
 * Folds a text for comparing: case, width, accents, joiners, the variants of Arabic letters, the nukta, ı, ß and digits of
 * every script. Kana keep their voicing and Hangul its syllables: those are other letters, not adorned ones.
 */
export function foldForSearch(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text)) return text.toLowerCase()
  let folded = ''
  for (const [character] of text.matchAll(composed)) folded += foldText(character).text
  return folded
    .replace(nukta, '')
    .normalize('NFC')
    .replace(changed, letter => letters[letter] ?? letter)
    .replace(digit, asciiDigit)
    .replace(unquotable, '')
}

// Some letters stand for whole sentences, with their spaces; and what a tsquery quotes by is no part of a word.
const unquotable = /['\\\s]/gu

/** A decimal digit of any script; each script's ten stand in a row in Unicode, from zero on. */
function asciiDigit(character: string): string {
  let zero = character.codePointAt(0)!
  const nine = zero - 9
  while (zero > nine && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String((character.codePointAt(0)! - zero) % 10)
}

// Vowel signs and the letter stretcher of Arabic, and invisible characters: no stemmer expects them.
const unspelled = /[\u00AD\u0610-\u061A\u0640\u064B-\u065F\u0670\u06D6-\u06ED\u200B-\u200F\u2060-\u2069\uFEFF]/gu

function plainFor(word: string, language: string): string {
  const spelled = word.normalize('NFKC').replace(unspelled, '')
  return /^(?:tr|az)(?![a-z])/u.test(language) ? spelled.toLocaleLowerCase('tr') : spelled.toLowerCase()
}

function shortened(word: string): string {
  return word.length <= longestWord ? word : Array.from(word).slice(0, longestWord).join('')
}
