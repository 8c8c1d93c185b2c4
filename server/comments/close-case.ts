import 'server-only'
import type { LockedComment } from '#server/comments/lock-comment'
import { awaitingConfirmation } from '#server/moderation/queue-counts'
import { closeRuleFlags } from '#server/moderation/rules/close-rule-flags'
import type { Transaction } from '#server/transaction'

/** Takes a comment out of the queues: nothing of it waits for a moderator any longer. The decision is what its flags are answered by. */
export async function closeCase(tx: Transaction, comment: LockedComment, now: Date, decisionId: string | null = null): Promise<void> {
  await tx.hold.updateMany({ where: { commentId: comment.id, resolvedAt: null }, data: { resolvedAt: now, decisionId } })
  if (comment.openRuleFlags > 0) await closeRuleFlags(tx, comment.id, decisionId, now)
  if (comment.openFlags > 0) {
    await tx.flag.updateMany({ where: { commentId: comment.id, resolvedAt: null }, data: { resolvedAt: now, decisionId } })
    await tx.comment.update({ where: { id: comment.id }, data: { openFlags: 0 }, select: { id: true } })
  }
}

/** Held by a rule that a person must look at; however many such rules there are, the queue counts the comment once. */
export function waitsForModerator(comment: { holds: readonly { rule: string }[] }): boolean {
  return comment.holds.some(hold => hold.rule !== awaitingConfirmation)
}
