import 'server-only'
import { cache } from 'react'
import { scopeOf } from '#domain/moderation/scope'
import type { Actor, Reader } from '#domain/people/actor'
import { database } from '#server/database'
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
} as const

type ReaderRow = Omit<Reader, 'isConfirmed' | 'scope'> & {
  emailConfirmedAt: Date | null
  scopeCountries: string[]
  scopeLanguages: string[]
  scopeStoryIds: string[]
}

export function toReader({ emailConfirmedAt, scopeCountries, scopeLanguages, scopeStoryIds, ...rest }: ReaderRow): Reader {
  const scope = scopeOf({ countries: scopeCountries, languages: scopeLanguages, storyIds: scopeStoryIds })
  // Nobody but a moderator is limited: admins answer for everything, and the others see no desk.
  return { ...rest, isConfirmed: emailConfirmedAt !== null, scope: rest.role === 'moderator' ? scope : null }
}

/** How stale `lastSeenAt` may be before a request renews it: one write in five minutes, not one a page. */
const seenMilliseconds = 5 * 60 * 1000

/**
 * Who makes this request: the session's row is read on every request, so a ban, a role change or "sign out
 * everywhere" bites on the very next one. Read once a request.
 */
export const currentActor = cache(async (): Promise<Actor> => (await currentSession())?.reader ?? null)

type CurrentSession = { id: string; provedAt: Date; reader: Reader }

export const currentSession = cache(async (): Promise<CurrentSession | undefined> => {
  const id = await sessionIdOfCookie()
  return id ? loadSession(id, new Date()) : undefined
})

/** Who a session that was made a moment ago belongs to. */
export async function readerOfSession(sessionId: string): Promise<Reader | undefined> {
  return (await loadSession(sessionId, new Date()))?.reader
}

async function loadSession(id: string, now: Date): Promise<CurrentSession | undefined> {
  const session = await database.session.findUnique({
    where: { id, expiresAt: { gt: now } },
    select: {
      provedAt: true,
      lastSeenAt: true,
      person: {
        select: {
          ...readerFields,
          sanctions: {
            where: { kind: 'ban', liftedAt: null, OR: [{ until: null }, { until: { gt: now } }] },
            select: { id: true },
            take: 1,
          },
        },
      },
    },
  })
  if (!session || session.person.sanctions.length > 0) return undefined
  if (now.getTime() - session.lastSeenAt.getTime() > seenMilliseconds) {
    await database.session.updateMany({ where: { id }, data: { lastSeenAt: now } })
  }
  const { sanctions: _, ...person } = session.person
  return { id, provedAt: session.provedAt, reader: toReader(person) }
}
