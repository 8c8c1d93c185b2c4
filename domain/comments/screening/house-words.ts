import { foldLookAlikes, foldText } from '#domain/comments/fold-text'
import type { Check, ScreeningRule } from './verdict.ts'

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
  const { text, origins } = foldLookAlikes(foldText(body))
  const spaced = text.replace(/\s/gu, ' ')
  const matches: WordMatch[] = []
  for (const rule of rules) {
    if (!rule.patternKey) continue
    for (let at = spaced.indexOf(rule.patternKey); at !== -1; at = spaced.indexOf(rule.patternKey, at + 1)) {
      const end = at + rule.patternKey.length
      if (!isWholeWord(spaced, at, end, rule.patternKey)) continue
      matches.push({ rule, start: origins[at]!, end: originalEnd(body, origins, end) })
    }
  }
  return matches.toSorted((a, b) => a.start - b.start)
}

function isWholeWord(text: string, start: number, end: number, word: string): boolean {
  if (unspaced.test(word)) return true
  return !wordCharacter.test(text[start - 1] ?? '') && !wordCharacter.test(text[end] ?? '')
}

/** The match ends before the next kept character, marks that were folded away included. */
function originalEnd(body: string, origins: number[], end: number): number {
  const next = end < origins.length ? origins[end]! : body.length
  const last = origins[end - 1]!
  const character = body.slice(last, next)
  let length = character[0]?.length ?? 0
  for (const mark of character.slice(1)) {
    if (!/\p{M}/u.test(mark)) break
    length += mark.length
  }
  return last + length
}

function matchedWords(body: string, rules: readonly ScreeningRule[]): string[] {
  return [...new Set(findHouseWords(body, rules).map(match => body.slice(match.start, match.end)))]
}

/** Words of the list's strictest kind are not stored at all; the writer is told which. */
export const blockedWords: Check = ({ body, others, rules }) => {
  const matched = matchedWords(
    [body, ...others].join('\n'),
    rules.filter(rule => rule.action === 'block'),
  )
  return matched.length > 0 ? { action: 'refuse', refusal: { code: 'blocked-words', matched } } : undefined
}

export const heldWords: Check = ({ body, others, rules }) => {
  const matched = matchedWords(
    [body, ...others].join('\n'),
    rules.filter(rule => rule.action === 'hold'),
  )
  return matched.length > 0 ? { action: 'hold', rule: 'house-words', matched } : undefined
}
