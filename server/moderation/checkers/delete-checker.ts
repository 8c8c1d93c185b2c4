import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import type { CheckerRefusal } from '#server/moderation/checkers/change-checker'
import { inTransaction } from '#server/transaction'

/** Deletes a checker and its secret. What it found on comments stays with them. */
export async function deleteChecker(actor: Reader, { id }: { id: string }, now = new Date()): Promise<Result<null, CheckerRefusal>> {
  if (!can(actor, 'settings.change')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const checker = await tx.outsideChecker.findUnique({ where: { id }, select: { name: true } })
    const { count } = await tx.outsideChecker.deleteMany({ where: { id } })
    if (!checker || count === 0) return refuse({ code: 'checker-not-found' })
    await logEvent(
      tx,
      { kind: 'outside-checker.deleted', actorId: actor.id, subjectType: 'outside-checker', subjectId: id, data: { name: checker.name } },
      now,
    )
    return accept(null)
  })
}
