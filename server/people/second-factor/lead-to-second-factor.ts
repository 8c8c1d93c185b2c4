import 'server-only'
import { getLocale } from 'next-intl/server'
import { redirect } from 'next/navigation'
import { localePath } from '#domain/locales'
import { currentSession } from '#server/people/current-actor'
import { requestPath } from '#server/request-path'

/**
 * Leads whoever has a role that sleeps to where it is woken, and back. It guards nothing: asleep, a role may do nothing,
 * and every page and action finds that for itself.
 */
export async function leadToSecondFactor(): Promise<void> {
  const session = await currentSession()
  if (!session || session.storedRole === session.reader.role) return
  const [locale, path] = await Promise.all([getLocale(), requestPath()])
  redirect(localePath(locale, `/account/second-factor?next=${encodeURIComponent(path)}`))
}
