import 'server-only'
import type { LockedComment } from '#server/comments/lock-comment'
import { reopenRuleFlags } from '#server/moderation/rules/close-rule-flags'
import type { Transaction } from '#server/transaction'

/** Opens again what a decision closed, and takes away the hold that it made: `closeCase` and `holdByDecision` undone. */
export async function reopenCase(tx: Transaction, comment: LockedComment, decisionId: string): Promise<void> {
  await tx.hold.deleteMany({ where: { commentId: comment.id, resolvedAt: null, details: { path: ['decisionId'], equals: decisionId } } })
  const reopened = { resolvedAt: null, decisionId: null }
  await tx.hold.updateMany({ where: { commentId: comment.id, decisionId }, data: reopened })
  await reopenRuleFlags(tx, comment.id, decisionId)
  const { count: flags } = await tx.flag.updateMany({ where: { commentId: comment.id, decisionId }, data: reopened })
  if (flags > 0) {
    await tx.comment.update({ where: { id: comment.id }, data: { openFlags: { increment: flags } }, select: { id: true } })
  }
}
