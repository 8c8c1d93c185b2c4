import 'server-only'
import type { Verdict } from '#domain/comments/screening/verdict'
import { newId } from '#server/new-id'
import { indexComments } from '#server/search/index-comments'
import type { Transaction } from '#server/transaction'

/** Stores why a comment waits, and makes its words findable at the desk. */
export async function holdComment(
  tx: Transaction,
  comment: { id: string; revision: number },
  why: Omit<Extract<Verdict, { action: 'hold' }>, 'action'>,
  now: Date,
): Promise<void> {
  await tx.hold.create({
    data: {
      id: newId(),
      commentId: comment.id,
      revision: comment.revision,
      rule: why.rule,
      details: {
        matched: why.matched,
        ...(why.cues && { cues: why.cues }),
        ...(why.rules && { rules: why.rules }),
        ...(why.checks && { checks: why.checks }),
      },
      createdAt: now,
    },
  })
  await indexComments(tx, [comment.id])
}
