import 'server-only'
import { waysOf } from '#domain/notifications/notification-kinds'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'

/** How a reader is told of things, and whether mail reaches them at all. */
export async function getWays(actor: Reader) {
  const { notificationWays, ...person } = await database.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      email: true,
      timeZone: true,
      followsOwn: true,
      mailPausedAt: true,
      mailPausedWhy: true,
      notificationWays: { select: { kind: true, inPage: true, mail: true } },
    },
  })
  return { ...person, ways: waysOf(notificationWays) }
}
