import 'server-only'
import type { LockedComment } from '#server/comments/lock-comment'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

/**
 * Puts a comment aside for a later look. Its flags stay open: they are answered by what is decided then. What held it
 * before is replaced, so that the desk sees who put it aside.
 */
export async function holdByDecision(tx: Transaction, comment: LockedComment, decisionId: string, now: Date): Promise<void> {
  await tx.hold.updateMany({ where: { commentId: comment.id, resolvedAt: null }, data: { resolvedAt: now, decisionId } })
  await tx.hold.create({
    data: { id: newId(), commentId: comment.id, revision: comment.revision, rule: 'moderator', details: { decisionId }, createdAt: now },
  })
}
