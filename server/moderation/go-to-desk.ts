import 'server-only'
import { redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { isLocale, localePath } from '#domain/locales'

/** Sends a browser without JavaScript back to the desk, in its language. Only paths of the desk itself: an address from a form leads nowhere else. */
export async function goToDesk(path: string, query: Record<string, string> = {}): Promise<never> {
  const locale = await getLocale()
  const address = new URL(/^\/moderation(?:[/?]|$)/.test(path) ? path : '/moderation', 'http://desk.invalid')
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  const safe = `${address.pathname}${address.search}`
  redirect(isLocale(locale) ? localePath(locale, safe) : safe)
}
