import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { database } from '#server/database'
import { hashSecret } from '#server/people/mail-tokens'
import { isPassword } from '#server/people/passwords'
import { makeSession } from '#server/people/session'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'

export type SignInRefusal = { code: 'wrong-password' } | { code: 'banned' } | { code: 'too-many'; retryAt: Date }

type Context = { address: string; userAgent: string | null }

/** The same answer and the same work for a wrong password and an unknown address. */
export async function signInWithPassword(
  input: { email: string; password: string },
  context: Context,
  now = new Date(),
): Promise<Result<{ sessionId: string }, SignInRefusal>> {
  const settings = await getSettings()
  for (const [limit, key] of [
    ['sign-in.address', addressPrefix(context.address)],
    // Counted by a hash: the limits' table is no list of addresses.
    ['sign-in.account', hashSecret(input.email)],
  ] as const) {
    const taken = await takePoint(limit, key, settings)
    if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  }
  const person = await database.person.findUnique({ where: { email: input.email }, select: { id: true, passwordHash: true } })
  if (!(await isPassword(person?.passwordHash, input.password)) || !person) return refuse({ code: 'wrong-password' })
  if (await isBanned(person.id, now)) return refuse({ code: 'banned' })
  return accept({ sessionId: await makeSession(person.id, context.userAgent, now) })
}

export async function isBanned(personId: string, now: Date): Promise<boolean> {
  const ban = await database.sanction.findFirst({
    where: { personId, kind: 'ban', liftedAt: null, OR: [{ until: null }, { until: { gt: now } }] },
    select: { id: true },
  })
  return ban !== null
}
