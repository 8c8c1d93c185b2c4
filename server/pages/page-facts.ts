import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Locale } from '#domain/locales'
import type { PageFacts } from '#domain/pages/fill-page'
import { firstSettings } from '#domain/settings'
import { numberedRules } from '#server/pages/numbered-rules'
import { getSettings } from '#server/settings'

/** What a page's placeholders stand for; what the operator has not set yet is said in the page's language. */
export async function pageFacts(locale: Locale): Promise<PageFacts> {
  const [settings, t, houseRules] = await Promise.all([
    getSettings(),
    getTranslations({ locale, namespace: 'site.unset' }),
    numberedRules(locale),
  ])
  const { operatorName, contactAddress, minimumAgeYears, signalRetentionDays, editWindowMinutes } = settings
  return {
    operatorName: operatorName === firstSettings.operatorName ? t('operatorName') : operatorName,
    contactAddress: contactAddress || t('contactAddress'),
    minimumAgeYears: String(minimumAgeYears),
    signalRetentionDays: String(signalRetentionDays),
    editWindowMinutes: String(editWindowMinutes),
    houseRules,
  }
}
