import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '#domain/locales'
import type { OfferedRule } from '#domain/moderation/house-rules'
import { messagesOf } from '#server/language/messages'
import { readHouseRules } from '#server/moderation/house-rules/read-house-rules'

/** The rules that a flag, a decision or a sanction can name now, in their order and in the reader's words. */
export async function listOfferedRules(locale: Locale): Promise<OfferedRule[]> {
  const [rules, messages] = await Promise.all([readHouseRules(), messagesOf(locale)])
  const t = createTranslator({ locale, messages, namespace: 'moderation.houseRules' })
  const say = (key: string, part: 'title' | 'text' | 'suggestion') => t(`${key}.${part}` as 'insult.title')
  return rules
    .filter(({ retiredAt }) => retiredAt === null)
    .map(({ key, version }) => ({ key, version, title: say(key, 'title'), text: say(key, 'text'), suggestion: say(key, 'suggestion') }))
}
