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
  const personId = await personWith(input)
  if (!personId) return refuse({ code: 'wrong-password' })
  if (await isBanned(personId, now)) return refuse({ code: 'banned' })
  return accept({ sessionId: await makeSession(personId, context.userAgent, now) })
}

const claimsTried = 3

/**
 * Whose address and password these are. An address that was not proved yet signs in too, into an account whose
 * comments wait for the proof; its passwords are tried besides the owner's, whether there is an owner or not.
 */
async function personWith({ email, password }: { email: string; password: string }): Promise<string | undefined> {
  const select = { id: true, passwordHash: true } as const
  const [owner, claims] = await Promise.all([
    database.person.findUnique({ where: { email }, select }),
    database.person.findMany({
      where: { claimedEmail: email },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: claimsTried,
      select,
    }),
  ])
  let found: string | undefined
  for (const person of [owner, ...claims]) {
    if ((await isPassword(person?.passwordHash, password)) && person) found ??= person.id
  }
  return found
}

export async function isBanned(personId: string, now: Date): Promise<boolean> {
  const ban = await database.sanction.findFirst({
    where: { personId, kind: 'ban', liftedAt: null, OR: [{ until: null }, { until: { gt: now } }] },
    select: { id: true },
  })
  return ban !== null
}
