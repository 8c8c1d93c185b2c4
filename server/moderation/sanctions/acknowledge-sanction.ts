import 'server-only'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

/** The reader says that they have read a sanction of theirs; after a warning they can comment again. Twice is once. */
export async function acknowledgeSanction(
  actor: Reader,
  { sanctionId }: { sanctionId: string },
  now = new Date(),
): Promise<Result<null, { code: 'sanction-not-found' }>> {
  return inTransaction(async tx => {
    const own = { id: sanctionId, personId: actor.id }
    const { count } = await tx.sanction.updateMany({ where: { ...own, acknowledgedAt: null }, data: { acknowledgedAt: now } })
    if (count === 0) return (await tx.sanction.count({ where: own })) > 0 ? accept(null) : refuse({ code: 'sanction-not-found' })
    await logEvent(
      tx,
      { kind: 'person.sanction-acknowledged', actorId: actor.id, subjectType: 'person', subjectId: actor.id, data: { sanctionId } },
      now,
    )
    return accept(null)
  })
}
