import type { Locale } from '#domain/locales'
import { icuLiteral } from '#domain/moderation/icu-literal'
import type { StoredRule } from '#server/moderation/house-rules/read-house-rules'
import { editedWords } from '#server/moderation/house-rules/words-of-rule'

type WithRules = { moderation: { houseRules: object } }

/** The messages with the house rules as admins word them now: everything that names a rule says it with those words. */
export function withHouseRules<M extends WithRules>(messages: M, rules: readonly StoredRule[], locale: Locale): M {
  const edited = rules.flatMap(rule => {
    const words = editedWords(rule, locale)
    if (!words) return []
    return [[rule.key, { title: icuLiteral(words.title), text: icuLiteral(words.text), suggestion: icuLiteral(words.suggestion) }] as const]
  })
  if (edited.length === 0) return messages
  const houseRules = { ...messages.moderation.houseRules, ...Object.fromEntries(edited) }
  return { ...messages, moderation: { ...messages.moderation, houseRules } }
}
