import { foldLookAlikes, foldText, type FoldedText } from '#domain/comments/fold-text'
import { textsOf, type Check, type ScreeningContext, type ScreeningRule } from './verdict.ts'

const wordCharacter = /[\p{L}\p{N}\p{M}]/u
// Scripts that write without spaces between words: there a word may stand anywhere.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

/** How a list's word is kept: folded as the texts are. */
export function patternKeyOf(pattern: string): string {
  return foldLookAlikes(foldText(pattern)).text.replace(/\s+/gu, ' ').trim()
}

export type WordMatch = { rule: ScreeningRule; start: number; end: number }

/** Where words of the list stand in the original text, as whole words. */
export function findHouseWords(body: string, rules: readonly ScreeningRule[]): WordMatch[] {
  const { text, origins } = oneSpaced(foldLookAlikes(foldText(body)))
  const matches: WordMatch[] = []
  for (const rule of rules) {
    if (!rule.patternKey) continue
    for (let at = text.indexOf(rule.patternKey); at !== -1; at = text.indexOf(rule.patternKey, at + 1)) {
      const end = at + rule.patternKey.length
      if (!isWholeWord(text, at, end, rule.patternKey)) continue
      matches.push({ rule, start: origins[at]!, end: originalEnd(body, origins, end) })
    }
  }
  return matches.toSorted((a, b) => a.start - b.start)
}

/** Two spaces or a line's end between the words of a phrase are one space. */
function oneSpaced({ text, origins }: FoldedText): FoldedText {
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

function isWholeWord(text: string, start: number, end: number, word: string): boolean {
  if (unspaced.test(word)) return true
  return !wordCharacter.test(text[start - 1] ?? '') && !wordCharacter.test(text[end] ?? '')
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

/**
 * The words that a text of that language is searched for: a word harmless in one language insults in another, so a list
 * of one language passes over texts that are clearly in another. Where the text's language is unsure, every list counts.
 */
export function rulesFor<Rule extends Pick<ScreeningRule, 'language'>>(language: string, rules: readonly Rule[]): Rule[] {
  const primary = (tag: string) => tag.split('-')[0]!.toLowerCase()
  return language === 'und' ? [...rules] : rules.filter(rule => rule.language === null || primary(rule.language) === primary(language))
}

function matchedWords(context: ScreeningContext, action: ScreeningRule['action']): string[] {
  const rules = rulesFor(context.language, context.rules).filter(rule => rule.action === action)
  const words = textsOf(context).flatMap(text => findHouseWords(text, rules).map(({ start, end }) => text.slice(start, end)))
  return [...new Set(words)]
}

/** Words of the list's strictest kind are not stored at all; the writer is told which. */
export const blockedWords: Check = context => {
  const matched = matchedWords(context, 'block')
  return matched.length > 0 ? { action: 'refuse', refusal: { code: 'blocked-words', matched } } : undefined
}

export const heldWords: Check = context => {
  const matched = matchedWords(context, 'hold')
  return matched.length > 0 ? { action: 'hold', rule: 'house-words', matched } : undefined
}
