import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale } from '#domain/locales'
import { messagesOf } from '#server/language/messages'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLocale(requested) ? requested : defaultLocale
  return { locale, messages: await messagesOf(locale), timeZone: 'UTC' }
})
