import 'server-only'
import { canUndoBatch } from '#domain/moderation/batch'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { enqueue } from '#server/jobs/job-queue'
import { lockBatch, type BatchRefusal } from '#server/moderation/batches/lock-batch'
import { inTransaction } from '#server/transaction'

/** Takes a whole batch back: a job puts every comment back as it was, but those to which something happened since. */
export async function undoBatch(
  actor: Reader,
  { batchId }: { batchId: string },
  now = new Date(),
): Promise<Result<{ decided: number }, BatchRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const batch = await lockBatch(tx, actor, batchId)
    if (!batch) return refuse({ code: 'batch-not-found' })
    if (!canUndoBatch(batch, now)) return refuse({ code: 'batch-not-undoable' })
    await tx.batch.update({ where: { id: batchId }, data: { undoAskedAt: now }, select: { id: true } })
    await enqueue(tx, 'batches', { batchId })
    const data = { decided: batch.decided }
    await logEvent(tx, { kind: 'batch.undone', actorId: actor.id, subjectType: 'batch', subjectId: batchId, data }, now)
    return accept({ decided: batch.decided })
  })
}
