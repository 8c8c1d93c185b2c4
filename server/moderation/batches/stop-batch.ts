import 'server-only'
import { phaseOf } from '#domain/moderation/batch'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { lockBatch, type BatchRefusal } from '#server/moderation/batches/lock-batch'
import { inTransaction } from '#server/transaction'

/** Stops a running batch before its next comment; what is decided stays decided. */
export async function stopBatch(
  actor: Reader,
  { batchId }: { batchId: string },
  now = new Date(),
): Promise<Result<{ decided: number }, BatchRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const batch = await lockBatch(tx, actor, batchId)
    if (!batch) return refuse({ code: 'batch-not-found' })
    if (phaseOf(batch) !== 'running') return refuse({ code: 'batch-idle' })
    await tx.batch.update({ where: { id: batchId }, data: { stopAskedAt: now }, select: { id: true } })
    const data = { decided: batch.decided, skipped: batch.skipped }
    await logEvent(tx, { kind: 'batch.stopped', actorId: actor.id, subjectType: 'batch', subjectId: batchId, data }, now)
    return accept({ decided: batch.decided })
  })
}
