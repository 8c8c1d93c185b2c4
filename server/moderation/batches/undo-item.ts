import 'server-only'
import type { Reader } from '#domain/people/actor'
import { undoDecision } from '#server/moderation/undo-decision'
import { inTransaction } from '#server/transaction'

type Item = { position: number; decisionId: string | null }

/** Takes one decision of a batch back; what cannot be taken back any more stays, and says why. */
export async function undoItem(actor: Reader | undefined, batchId: string, { position, decisionId }: Item, now: Date): Promise<void> {
  const result = actor && decisionId ? await undoDecision(actor, { decisionId }, now, { batchId }) : undefined
  const refusal = result ? (result.ok ? undefined : result.refusal.code) : 'not-allowed'
  // A process that died between the two has undone it already.
  const isUndone = refusal === undefined || refusal === 'undone-already'
  await inTransaction(async tx => {
    await tx.batchItem.update({
      where: { batchId_position: { batchId, position } },
      data: isUndone ? { state: 'undone' } : { state: 'kept', refusal: refusal ?? null },
      select: { position: true },
    })
    if (isUndone) await tx.batch.update({ where: { id: batchId }, data: { undone: { increment: 1 } }, select: { id: true } })
  })
}
