import 'server-only'
import { createTranslator } from 'use-intl/core'
import type { Locale } from '#domain/locales'
import { messagesOf } from '#server/language/messages'
import { readHouseRules } from '#server/moderation/house-rules/read-house-rules'

export type AdminRule = {
  key: string
  version: number
  category: string
  isRetired: boolean
  title: string
  text: string
  /** In which it was worded anew; none: as the product words it. */
  languages: Locale[]
}

/** Every rule in its order, the retired ones too, worded for the admin who reads. */
export async function listRulesForAdmins(locale: Locale): Promise<AdminRule[]> {
  const [rules, messages] = await Promise.all([readHouseRules(), messagesOf(locale)])
  const t = createTranslator({ locale, messages, namespace: 'moderation.houseRules' })
  return rules.map(({ key, version, category, retiredAt, texts }) => ({
    key,
    version,
    category,
    isRetired: retiredAt !== null,
    title: t(`${key}.title` as 'insult.title'),
    text: t(`${key}.text` as 'insult.text'),
    languages: Object.keys(texts) as Locale[],
  }))
}
