import 'server-only'
import type { Reader } from '#domain/people/actor'
import type { Transaction } from '#server/transaction'

export type BatchRefusal =
  | { code: 'not-allowed' }
  /** There is none, or it is somebody else's. */
  | { code: 'batch-not-found' }
  /** It was confirmed before. */
  | { code: 'batch-begun' }
  /** It does not run. */
  | { code: 'batch-idle' }
  /** Nothing of it was decided, it is being taken back already, or its day is over. */
  | { code: 'batch-not-undoable' }

/** Loads an own batch and keeps everybody else from changing it until the transaction ends. */
export async function lockBatch(tx: Transaction, actor: Pick<Reader, 'id'>, batchId: string) {
  await tx.$queryRaw`select 1 from "Batch" where id = ${batchId}::uuid for no key update`
  return tx.batch.findUnique({
    where: { id: batchId, actorId: actor.id },
    select: {
      total: true,
      decided: true,
      skipped: true,
      startedAt: true,
      stopAskedAt: true,
      finishedAt: true,
      undoAskedAt: true,
      undoFinishedAt: true,
    },
  })
}
