import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type DeleteGroupRefusal = { code: 'not-allowed' } | { code: 'group-not-found' }

/** Deletes a group; its stories stay as they are, and a saved view that names it says that it is gone. */
export async function deleteGroup(actor: Reader, { id }: { id: string }, now = new Date()): Promise<Result<null, DeleteGroupRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const { count } = await tx.storyGroup.deleteMany({ where: { id } })
    if (count === 0) return refuse({ code: 'group-not-found' })
    await logEvent(tx, { kind: 'story-group.deleted', actorId: actor.id, subjectType: 'story-group', subjectId: id }, now)
    return accept(null)
  })
}
