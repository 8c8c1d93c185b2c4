import 'server-only'
import type { Reader } from '#domain/people/actor'
import type { PendingErasure } from '#domain/people/erasure'
import { database } from '#server/database'

/** The erasure that the reader asked for and that can still be cancelled. */
export async function getPendingErasure(actor: Reader): Promise<PendingErasure | undefined> {
  const found = await database.erasure.findFirst({
    where: { personId: actor.id, cancelledAt: null, startedAt: null },
    select: { choice: true, askedAt: true, dueAt: true },
  })
  return found ?? undefined
}
