import type { Locale } from '#domain/locales'
import { builtInMessages, type Messages } from '#server/language/built-in-messages'
import { withHouseRules } from '#server/language/with-house-rules'
import { readHouseRules } from '#server/moderation/house-rules/read-house-rules'

export type { Messages }

/** Every sentence of a language, with the house rules as admins word them now. */
export async function messagesOf(locale: Locale): Promise<Messages> {
  // Without the database a page that says so must still be worded.
  const [messages, rules] = await Promise.all([builtInMessages(locale), readHouseRules().catch(() => [])])
  return withHouseRules(messages, rules, locale)
}
