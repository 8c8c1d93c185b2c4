import 'server-only'
import type { LockedComment } from '#server/comments/lock-comment'
import { awaitingConfirmation, countQueue } from '#server/moderation/queue-counts'
import type { Transaction } from '#server/transaction'

/** Takes a comment out of the queues: nothing of it waits for a moderator any longer. The decision is what its flags are answered by. */
export async function closeCase(tx: Transaction, comment: LockedComment, now: Date, decisionId: string | null = null): Promise<void> {
  await tx.hold.updateMany({ where: { commentId: comment.id, resolvedAt: null }, data: { resolvedAt: now } })
  if (waitsForModerator(comment)) await countQueue(tx, 'held', -1)
  if (comment.openFlags > 0) {
    await tx.flag.updateMany({ where: { commentId: comment.id, resolvedAt: null }, data: { resolvedAt: now, decisionId } })
    await tx.comment.update({ where: { id: comment.id }, data: { openFlags: 0 }, select: { id: true } })
    await countQueue(tx, 'flagged', -1)
  }
}

/** Held by a rule that a person must look at; however many such rules there are, the queue counts the comment once. */
export function waitsForModerator(comment: Pick<LockedComment, 'holds'>): boolean {
  return comment.holds.some(hold => hold.rule !== awaitingConfirmation)
}
