import 'server-only'
import type { Locale } from '#domain/locales'
import { isHouseRule } from '#domain/moderation/house-rules'
import { asTyped } from '#domain/pages/fill-page'
import { readHouseRules, type StoredRule } from '#server/moderation/house-rules/read-house-rules'
import { editedWords } from '#server/moderation/house-rules/words-of-rule'
import { firstRules, fullStop } from '#server/pages/first-texts/first-rules'

/** The house rules in force as a numbered list in markdown, each as it is worded now. */
export async function numberedRules(locale: Locale): Promise<string> {
  const rules = (await readHouseRules()).filter(({ retiredAt }) => retiredAt === null)
  return rules.map((rule, index) => `${index + 1}. ${ruleAsListed(rule, locale)}`).join('\n')
}

/** A rule that was reworded says what it says to who flags; the others have the fuller words of their page. */
function ruleAsListed(rule: Pick<StoredRule, 'key' | 'texts'>, locale: Locale): string {
  const words = editedWords(rule, locale)
  if (!words && isHouseRule(rule.key)) {
    const { title, explanation } = firstRules[locale][rule.key]
    return `**${title}${fullStop(locale)}** ${explanation}`
  }
  return `**${asTyped(words?.title ?? rule.key)}${fullStop(locale)}** ${oneLine(asTyped(words?.text ?? ''))}`
}

/** A line's end would end the entry of the list. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}
