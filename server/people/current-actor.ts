import 'server-only'
import { cache } from 'react'
import { scopeOf } from '#domain/moderation/scope'
import type { Actor, Reader, Role } from '#domain/people/actor'
import { standingOf, type InForce } from '#domain/people/standing'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { isFactorAsked } from '#server/people/second-factor/is-factor-asked'
import { sessionIdOfCookie } from '#server/people/session'

export const readerFields = {
  id: true,
  role: true,
  name: true,
  handle: true,
  country: true,
  locale: true,
  emailConfirmedAt: true,
  scopeCountries: true,
  scopeLanguages: true,
  scopeStoryIds: true,
  sanctions: {
    where: { liftedAt: null },
    select: { kind: true, until: true, reason: true, code: true, acknowledgedAt: true },
  },
} as const satisfies Prisma.PersonSelect

type ReaderRow = Omit<Reader, 'isConfirmed' | 'scope' | 'standing'> & {
  emailConfirmedAt: Date | null
  scopeCountries: string[]
  scopeLanguages: string[]
  scopeStoryIds: string[]
  /** Those that were not lifted. */
  sanctions?: InForce[]
}

export function toReader(
  { emailConfirmedAt, scopeCountries, scopeLanguages, scopeStoryIds, sanctions = [], ...rest }: ReaderRow,
  now = new Date(),
): Reader {
  const scope = scopeOf({ countries: scopeCountries, languages: scopeLanguages, storyIds: scopeStoryIds })
  // Nobody but a moderator is limited: admins answer for everything, and the others see no desk.
  return {
    ...rest,
    isConfirmed: emailConfirmedAt !== null,
    scope: rest.role === 'moderator' ? scope : null,
    ...(sanctions.length > 0 && { standing: standingOf(sanctions, now) }),
  }
}

/** How stale `lastSeenAt` may be before a request renews it: one write in five minutes, not one a page. */
const seenMilliseconds = 5 * 60 * 1000

/**
 * Who makes this request: the session's row is read on every request, so a ban, a role change or "sign out
 * everywhere" bites on the very next one. Read once a request.
 */
export const currentActor = cache(async (): Promise<Actor> => (await currentSession())?.reader ?? null)

/**
 * A role of the staff sleeps until the session has given the second factor that is asked of it: `reader.role` is then that of
 * a reader, so that whatever asks for a role finds none, and `storedRole` is what would wake.
 */
export type CurrentSession = { id: string; provedAt: Date; factorAt: Date | null; reader: Reader; storedRole: Role }

export const currentSession = cache(async (): Promise<CurrentSession | undefined> => {
  const id = await sessionIdOfCookie()
  return id ? loadSession(id, new Date()) : undefined
})

/** Who a session that was made a moment ago belongs to. */
export async function readerOfSession(sessionId: string): Promise<Reader | undefined> {
  return (await loadSession(sessionId, new Date()))?.reader
}

/** Where a session that was made a moment ago leads: past the second factor, if a role sleeps until it is given. */
export async function wayOn(sessionId: string, next: string): Promise<string> {
  const session = await loadSession(sessionId, new Date())
  if (!session || session.storedRole === session.reader.role) return next
  return `/account/second-factor${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`
}

async function loadSession(id: string, now: Date): Promise<CurrentSession | undefined> {
  const session = await database.session.findUnique({
    where: { id, expiresAt: { gt: now } },
    select: {
      provedAt: true,
      factorAt: true,
      lastSeenAt: true,
      person: { select: readerFields },
    },
  })
  if (!session || session.person.sanctions.some(({ kind, until }) => kind === 'ban' && (until === null || until > now))) return undefined
  if (now.getTime() - session.lastSeenAt.getTime() > seenMilliseconds) {
    await database.session.updateMany({ where: { id }, data: { lastSeenAt: now } })
  }
  const { person, provedAt, factorAt } = session
  const reader = await awake(toReader(person, now), factorAt)
  return { id, provedAt, factorAt, reader, storedRole: person.role }
}

/** The reader as a session or a token may act for them: without the factor that is asked of them, no more than a reader. */
export async function awake(reader: Reader, factorAt: Date | null): Promise<Reader> {
  if (factorAt || !(await isFactorAsked(reader.id, reader.role))) return reader
  return { ...reader, role: 'reader', scope: null }
}
