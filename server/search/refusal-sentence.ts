import 'server-only'
import { getFormatter, getTranslations } from 'next-intl/server'
import type { SearchRefusal } from '#server/search/search-site'

/** Why nothing was searched and what to do, in the reader's language; a code without a sentence does not compile. */
export async function searchRefusalSentence(refusal: SearchRefusal): Promise<string> {
  const [t, format] = await Promise.all([getTranslations('refusals.search'), getFormatter()])
  if (refusal.code !== 'too-many') return t(refusal.code)
  return t('too-many', { time: `${format.dateTime(refusal.retryAt, { timeStyle: 'medium', timeZone: 'UTC' })} UTC` })
}
