import 'server-only'
import { getTranslations } from 'next-intl/server'
import { countryName } from '#domain/countries'
import type { Locale } from '#domain/locales'
import { momentInUtc } from '#domain/times'
import type { RatingRefusal } from '#server/comments/ratings/rate-comment'

/** What happened and what to do next, in the reader's language; a code without a sentence does not compile. */
export async function ratingRefusalSentence(refusal: RatingRefusal, locale: Locale): Promise<string> {
  const t = await getTranslations({ locale, namespace: 'refusals.ratings' })
  const time = (instant: Date) => momentInUtc(instant, locale)
  switch (refusal.code) {
    case 'too-many':
      return t('too-many', { time: time(refusal.retryAt) })
    case 'suspended':
      return refusal.until ? t('suspended-until', { time: time(refusal.until) }) : t('suspended')
    case 'country-crowded':
      return t('country-crowded', { country: countryName(refusal.country, locale), time: time(refusal.retryAt) })
    default:
      return t(refusal.code)
  }
}
