import 'server-only'
import type { Transaction } from '#server/transaction'

/** What rules flagged is answered by a decision, or falls with the comment. */
export async function closeRuleFlags(tx: Transaction, commentId: string, decisionId: string | null, now: Date): Promise<void> {
  const { count } = await tx.ruleMatch.updateMany({
    where: { commentId, action: 'flag', resolvedAt: null },
    data: { resolvedAt: now, decisionId },
  })
  if (count > 0) await tx.comment.update({ where: { id: commentId }, data: { openRuleFlags: 0 }, select: { id: true } })
}

/** The same undone. */
export async function reopenRuleFlags(tx: Transaction, commentId: string, decisionId: string): Promise<void> {
  const { count } = await tx.ruleMatch.updateMany({ where: { commentId, decisionId }, data: { resolvedAt: null, decisionId: null } })
  if (count > 0) await tx.comment.update({ where: { id: commentId }, data: { openRuleFlags: { increment: count } }, select: { id: true } })
}
