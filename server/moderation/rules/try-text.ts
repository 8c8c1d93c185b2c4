import 'server-only'
import { fires, readTexts } from '#domain/comments/screening/rules/fires'
import { speaksLanguage } from '#domain/comments/screening/rules/rule-applies'
import type { ScreeningRule } from '#domain/comments/screening/verdict'
import { isOfText, ruleActions, type RuleAction } from '#domain/moderation/rules/rule-kinds'
import { matchKeyOf } from '#domain/moderation/rules/match-key'
import type { RuleInput } from '#domain/moderation/rules/rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { guessLanguage } from '#server/comments/guess-language'
import { database } from '#server/database'
import { patternFault } from '#domain/comments/screening/rules/find-pattern'
import { contextOfText } from '#server/moderation/rules/context-of-text'
import { listActiveRules } from '#server/moderation/rules/list-active-rules'
import { refusalOf, type RuleRefusal } from '#server/moderation/rules/rule-refusal'

export type TextTrial = {
  verdict: 'pass' | RuleAction
  matched: string[]
  rules: { id: string; pattern: string; action: RuleAction; isShadow: boolean }[]
}

/** What the rules in force would do to a text, by the very matching that screens comments. Nothing is stored. */
export async function tryText(actor: Reader, text: string): Promise<Result<TextTrial, { code: 'not-allowed' }>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  const language = guessLanguage(text)
  const rules = (await listActiveRules(database)).filter(rule => rule.kind !== 'country-pair' && speaksLanguage(rule, language))
  return accept(trialOf(text, rules))
}

/** What one rule, stored or not, would find in a text; who may be its writer is left aside. */
export async function tryRule(actor: Reader, { input, text }: { input: RuleInput; text: string }): Promise<Result<TextTrial, RuleRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  const fault = input.substance.kind === 'pattern' ? patternFault(input.substance.pattern) : undefined
  if (fault) return refuse(refusalOf(fault))
  const { substance, patternKey, action } = input
  return accept(
    trialOf(text, [
      {
        ...substance,
        patternKey: matchKeyOf(substance, patternKey),
        id: '',
        version: 0,
        languages: [],
        countries: [],
        storyIds: [],
        action,
        isShadow: false,
        priority: 0,
      },
    ]),
  )
}

function trialOf(text: string, rules: readonly ScreeningRule[]): TextTrial {
  const context = contextOfText(text)
  const texts = readTexts(context)
  const fired = rules.flatMap(rule => {
    const matched = isOfText(rule.kind) ? fires(withAnybody(rule), context, texts) : undefined
    return Array.isArray(matched) ? [{ rule, matched }] : []
  })
  const live = fired.filter(({ rule }) => !rule.isShadow)
  return {
    verdict: ruleActions.find(action => live.some(({ rule }) => rule.action === action)) ?? 'pass',
    matched: [...new Set(fired.flatMap(({ matched }) => matched))],
    rules: fired.map(({ rule: { id, pattern, action, isShadow } }) => ({ id, pattern, action, isShadow })),
  }
}

/** A pair's words are tried without its countries. */
function withAnybody(rule: ScreeningRule): ScreeningRule {
  return rule.kind === 'country-pair' ? { ...rule, kind: 'word', terms: { isWholeWord: rule.terms.isWholeWord } } : rule
}
