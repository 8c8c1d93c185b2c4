import 'server-only'
import type { Actor } from '#domain/people/actor'
import { isTimeZone } from '#domain/people/time-zones'
import { database } from '#server/database'

/** The zone by whose clock a reader's days begin; UTC for who has chosen none. */
export async function timeZoneOf(actor: Actor): Promise<string> {
  if (!actor) return 'UTC'
  const row = await database.person.findUnique({ where: { id: actor.id }, select: { timeZone: true } })
  return isTimeZone(row?.timeZone) ? row.timeZone : 'UTC'
}
