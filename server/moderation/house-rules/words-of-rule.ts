import { defaultLocale, type Locale } from '#domain/locales'
import { isHouseRule, type RuleWords } from '#domain/moderation/house-rules'
import type { StoredRule } from '#server/moderation/house-rules/read-house-rules'

/**
 * How a rule is worded in a language: as it was edited there, else as the messages have it, else as it was edited in English
 * or in whichever language there is. Undefined: as the messages have it.
 */
export function editedWords({ key, texts }: Pick<StoredRule, 'key' | 'texts'>, locale: Locale): RuleWords | undefined {
  return texts[locale] ?? (isHouseRule(key) ? undefined : (texts[defaultLocale] ?? Object.values(texts)[0]))
}
