import { getRequestConfig } from 'next-intl/server'
import { defaultLocale, isLocale } from '#domain/locales'

export default getRequestConfig(async ({ requestLocale }) => {
  const requested = await requestLocale
  const locale = isLocale(requested) ? requested : defaultLocale
  const messages = (await import(`../../messages/${locale}.json`)) as { default: Record<string, unknown> }
  return { locale, messages: messages.default, timeZone: 'UTC' }
})
