import { useLocale, useTranslations } from 'next-intl'
import type { Judgeable } from '#domain/moderation/judgeable'
import { holdRules } from '#domain/comments/screening/verdict'
import type { DeskItem } from '#domain/moderation/desk-item'
import { ruleTitle } from '#domain/moderation/rule-title'

/** What the decision's form must know of an item, with a first sentence of the facts from why it stands there. */
export function useJudgeable(): (item: DeskItem) => Judgeable {
  const t = useTranslations('moderation.decide.suggestedFacts')
  const holds = useTranslations('moderation.holds')
  const rules = useTranslations('moderation.houseRules')
  const list = new Intl.ListFormat(useLocale())
  const sentenceOf = (rule: string) => {
    const known = holdRules.find(key => key === rule)
    return known ? holds(known) : holds('other', { rule })
  }
  return ({ id, revision, lastDecisionId, actions, holds: standing, flags, flagCount }) => {
    const waiting = standing.filter(({ rule }) => rule !== 'unconfirmed' && rule !== 'moderator')
    const matched = [...new Set(waiting.flatMap(hold => hold.matched))]
    const reasons = [...new Set(flags.flatMap(({ reason }) => ruleTitle(rules, reason)))]
    const facts = [
      ...(flagCount > 0 ? [t('flags', { count: flagCount, reasons: list.format(reasons) })] : []),
      ...waiting.map(({ rule }) => t('rule', { rule: sentenceOf(rule) })),
      ...(matched.length > 0 ? [t('words', { words: list.format(matched.map(word => `“${word}”`)) })] : []),
    ]
    const source = flagCount > 0 ? 'flag' : waiting.length > 0 ? 'rule' : 'own'
    return { id, revision, lastDecisionId, actions, source, facts: facts.join(' ') }
  }
}
