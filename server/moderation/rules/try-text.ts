import 'server-only'
import { findHouseWords, rulesFor } from '#domain/comments/screening/house-words'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import type { RuleAction } from '#domain/moderation/rules/rule-input'
import { accept, refuse, type Result } from '#domain/result'
import { guessLanguage } from '#server/comments/guess-language'
import { database } from '#server/database'

export type TextTrial = { verdict: 'pass' | RuleAction; matched: string[]; words: { pattern: string; action: RuleAction }[] }

const hardestFirst = ['block', 'hold', 'prompt'] as const satisfies readonly RuleAction[]

/** What the house words in force would do to a text, by the very matching that screens comments. Nothing is stored. */
export async function tryText(actor: Reader, text: string): Promise<Result<TextTrial, { code: 'not-allowed' }>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  const rules = await database.rule.findMany({
    where: { isEnabled: true, kind: 'word' },
    select: { id: true, pattern: true, patternKey: true, language: true, action: true },
  })
  const matches = findHouseWords(text, rulesFor(guessLanguage(text), rules))
  const words = rules.filter(rule => matches.some(match => match.rule.id === rule.id))
  return accept({
    verdict: hardestFirst.find(action => words.some(rule => rule.action === action)) ?? 'pass',
    matched: [...new Set(matches.map(({ start, end }) => text.slice(start, end)))],
    words: words.map(({ pattern, action }) => ({ pattern, action })),
  })
}
