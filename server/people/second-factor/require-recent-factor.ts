import 'server-only'
import { localePath, type Locale } from '#domain/locales'
import { factorField, isRecentFactor } from '#domain/people/second-factor'
import { accept, refuse, type Result } from '#domain/result'
import { currentSession, type CurrentSession } from '#server/people/current-actor'
import { isFactorAsked } from '#server/people/second-factor/is-factor-asked'
import { proveFactor, type ProveFactorRefusal } from '#server/people/second-factor/prove-factor'

export type RecentFactorRefusal = { code: 'signed-out' } | { code: 'factor-missing' } | ProveFactorRefusal

/** Whether an act of the staff must ask for the second factor now: it is asked at all, and was given too long ago. */
async function mustAsk({ reader, storedRole, factorAt }: CurrentSession, now: Date): Promise<boolean> {
  return !isRecentFactor(factorAt, now) && (await isFactorAsked(reader.id, storedRole))
}

/**
 * For an action, before an act that asks again: a factor of the last minutes, or the code that came with the form. Show the
 * field of `recentFactorField` in that form, and on refusal call `refresh()`, so that the field appears and nothing typed is lost.
 */
export async function requireRecentFactor(form: FormData, now = new Date()): Promise<Result<null, RecentFactorRefusal>> {
  const session = await currentSession()
  if (!session) return refuse({ code: 'signed-out' })
  if (!(await mustAsk(session, now))) return accept(null)
  const code = form.get(factorField)
  if (typeof code !== 'string' || !code.trim()) return refuse({ code: 'factor-missing' })
  return proveFactor(session, { code: code.slice(0, 40) }, now)
}

/** For a page: whether its form must show the field of the code. */
export async function needsFactorField(now = new Date()): Promise<boolean> {
  const session = await currentSession()
  return session !== undefined && mustAsk(session, now)
}

/** For a page or a route without a form: where to give the factor first and come back from; undefined where it was just given. */
export async function factorAddress(locale: Locale, returnTo: string, now = new Date()): Promise<string | undefined> {
  const session = await currentSession()
  if (!session || !(await mustAsk(session, now))) return undefined
  return localePath(locale, `/account/second-factor?again=1&next=${encodeURIComponent(returnTo)}`)
}
