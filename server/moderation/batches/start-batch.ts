import 'server-only'
import { phaseOf } from '#domain/moderation/batch'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { enqueue } from '#server/jobs/job-queue'
import { decisionAbout, toStored, type BatchDecision } from '#server/moderation/batches/batch-decision'
import { lockBatch, type BatchRefusal } from '#server/moderation/batches/lock-batch'
import { checkReasons, type ReasonsRefusal } from '#server/moderation/check-reasons'
import { inTransaction } from '#server/transaction'

type Confirmed = { batchId: string; decision: BatchDecision }

/** Confirms what is to be done with the listed comments; a job decides about them one by one. */
export async function startBatch(
  actor: Reader,
  { batchId, decision }: Confirmed,
  now = new Date(),
): Promise<Result<{ total: number }, BatchRefusal | ReasonsRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const batch = await lockBatch(tx, actor, batchId)
    if (!batch) return refuse({ code: 'batch-not-found' })
    if (phaseOf(batch) !== 'listed') return refuse({ code: 'batch-begun' })
    const stored = toStored(decision)
    const checked = await checkReasons(tx, decisionAbout(stored, { commentId: batchId, revision: 1, lastDecisionId: null }), now)
    if (!checked.ok) return checked
    await tx.batch.update({ where: { id: batchId }, data: { decision: stored, startedAt: now }, select: { id: true } })
    await enqueue(tx, 'batches', { batchId })
    const { action } = decision
    const data = { total: batch.total, action, reason: 'reason' in decision ? decision.reason : null }
    await logEvent(tx, { kind: 'batch.started', actorId: actor.id, subjectType: 'batch', subjectId: batchId, data }, now)
    return accept({ total: batch.total })
  })
}
