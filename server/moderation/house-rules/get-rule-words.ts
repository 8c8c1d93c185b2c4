import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '#domain/locales'
import { ruleTextsOf } from '#domain/moderation/house-rule-input'
import { isHouseRule } from '#domain/moderation/house-rules'
import { database } from '#server/database'
import { builtInMessages } from '#server/language/built-in-messages'
import { editedWords } from '#server/moderation/house-rules/words-of-rule'

/** How a rule was worded in the version that a decision named; a version that is not known is shown by its key. */
export async function getRuleWords(
  { key, version }: { key: string; version: number | null },
  locale: Locale,
): Promise<{ title: string; text: string }> {
  const stored =
    version && (await database.houseRuleVersion.findUnique({ where: { key_version: { key, version } }, select: { texts: true } }))
  const words = stored && editedWords({ key, texts: ruleTextsOf(stored.texts) }, locale)
  if (words) return { title: words.title, text: words.text }
  if (!isHouseRule(key)) return { title: key, text: '' }
  const t = createTranslator({ locale, messages: await builtInMessages(locale), namespace: 'moderation.houseRules' })
  return { title: t(`${key}.title`), text: t(`${key}.text`) }
}
