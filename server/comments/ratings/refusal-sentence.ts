import 'server-only'
import { getFormatter, getTranslations } from 'next-intl/server'
import { countryName } from '#domain/countries'
import type { Locale } from '#domain/locales'
import type { RatingRefusal } from '#server/comments/ratings/rate-comment'

/** What happened and what to do next, in the reader's language; a code without a sentence does not compile. */
export async function ratingRefusalSentence(refusal: RatingRefusal, locale: Locale): Promise<string> {
  const [t, format] = await Promise.all([getTranslations({ locale, namespace: 'refusals.ratings' }), getFormatter({ locale })])
  const time = (instant: Date) => `${format.dateTime(instant, { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' })} UTC`
  switch (refusal.code) {
    case 'too-many':
      return t('too-many', { time: time(refusal.retryAt) })
    case 'country-crowded':
      return t('country-crowded', { country: countryName(refusal.country, locale), time: time(refusal.retryAt) })
    default:
      return t(refusal.code)
  }
}
