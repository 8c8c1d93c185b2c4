import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { enqueue } from '#server/jobs/job-queue'
import { decisionAbout } from '#server/moderation/batches/batch-decision'
import { actorOfBatch } from '#server/moderation/batches/actor-of-batch'
import { undoItem } from '#server/moderation/batches/undo-item'
import { decideLocked } from '#server/moderation/decide-comment'
import { inTransaction } from '#server/transaction'

export type BatchJob = { batchId: string }

/** A job works for so long and then queues itself again, so that none outlives its time in the queue. */
const sliceMilliseconds = 10_000
const itemsAtOnce = 20
/** Who has not been heard of for so long has died: another process goes on. */
const leaseSeconds = 30

const fields = {
  actorId: true,
  decision: true,
  startedAt: true,
  stopAskedAt: true,
  finishedAt: true,
  undoAskedAt: true,
  undoFinishedAt: true,
} as const

/**
 * Decides about the comments of a batch, or takes that back, one after the other: what may be done is asked for each of
 * them as if the moderator decided by hand. Each decision and its place on the list are stored together, so that a
 * process that dies repeats nothing.
 */
export async function carryOutBatch({ batchId }: BatchJob, clock = () => new Date()): Promise<void> {
  if (!(await takeLease(batchId, clock()))) throw new Error('Another process works on this batch.')
  const until = performance.now() + sliceMilliseconds
  while (performance.now() < until) {
    const now = clock()
    const batch = await database.batch.update({ where: { id: batchId }, data: { workedAt: now }, select: fields })
    const isUndoing = batch.undoAskedAt !== null
    if (isUndoing ? batch.undoFinishedAt : batch.finishedAt) return giveLease(batchId)
    const items = await nextItems(batchId, isUndoing)
    if (items.length === 0 || (!isUndoing && batch.stopAskedAt)) return finish(batchId, isUndoing, clock())
    const actor = await actorOfBatch(batch.actorId, now)
    for (const item of items) {
      if (isUndoing) await undoItem(actor, batchId, item, clock())
      else await decideItem(actor, { batchId, decision: batch.decision, item }, clock())
    }
  }
  await inTransaction(async tx => {
    await tx.batch.update({ where: { id: batchId }, data: { workedAt: null }, select: { id: true } })
    await enqueue(tx, 'batches', { batchId })
  })
}

type Item = Awaited<ReturnType<typeof nextItems>>[number]

/** The next comments; they are taken back in the opposite order. */
function nextItems(batchId: string, isUndoing: boolean) {
  return database.batchItem.findMany({
    where: { batchId, state: isUndoing ? 'decided' : 'waiting' },
    orderBy: { position: isUndoing ? 'desc' : 'asc' },
    take: itemsAtOnce,
    select: { position: true, commentId: true, revision: true, lastDecisionId: true, decisionId: true },
  })
}

type ToDecide = { batchId: string; decision: Parameters<typeof decisionAbout>[0]; item: Item }

async function decideItem(actor: Reader | undefined, { batchId, decision, item }: ToDecide, now: Date): Promise<void> {
  const { position, commentId, revision, lastDecisionId } = item
  const place = { batchId_position: { batchId, position } }
  const skip = (refusal: string) =>
    inTransaction(async tx => {
      await tx.batchItem.update({ where: place, data: { state: 'skipped', refusal }, select: { position: true } })
      await tx.batch.update({ where: { id: batchId }, data: { skipped: { increment: 1 } }, select: { id: true } })
    })
  // Who lost the role, or was suspended, decides no further.
  if (!actor || !can(actor, 'desk.open')) return skip('not-allowed')
  try {
    const refusal = await inTransaction(async tx => {
      const input = decisionAbout(decision, { commentId, revision, lastDecisionId })
      const result = await decideLocked(tx, actor, input, now, { batchId })
      if (!result.ok) return result.refusal.code
      await tx.batchItem.update({
        where: place,
        data: { state: 'decided', decisionId: result.value.decisionId },
        select: { position: true },
      })
      await tx.batch.update({ where: { id: batchId }, data: { decided: { increment: 1 } }, select: { id: true } })
      return undefined
    })
    if (refusal) await skip(refusal)
  } catch (error) {
    if (!isUniqueViolation(error, 'Decision_one_successor')) throw error
    await skip('already-decided')
  }
}

async function takeLease(batchId: string, now: Date): Promise<boolean> {
  const stale = new Date(now.getTime() - leaseSeconds * 1000)
  const { count } = await database.batch.updateMany({
    where: { id: batchId, OR: [{ workedAt: null }, { workedAt: { lt: stale } }] },
    data: { workedAt: now },
  })
  return count === 1
}

async function giveLease(batchId: string): Promise<void> {
  await database.batch.update({ where: { id: batchId }, data: { workedAt: null }, select: { id: true } })
}

async function finish(batchId: string, isUndoing: boolean, now: Date): Promise<void> {
  await inTransaction(async tx => {
    const { actorId, total, decided, skipped, undone } = await tx.batch.update({
      where: { id: batchId },
      data: { workedAt: null, ...(isUndoing ? { undoFinishedAt: now } : { finishedAt: now }) },
      select: { actorId: true, total: true, decided: true, skipped: true, undone: true },
    })
    const data = { total, decided, skipped, undone }
    const kind = isUndoing ? 'batch.undo-finished' : 'batch.finished'
    await logEvent(tx, { kind, actorId, subjectType: 'batch', subjectId: batchId, data }, now)
  })
}
