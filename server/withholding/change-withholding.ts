import 'server-only'
import type { LockedComment } from '#server/comments/lock-comment'
import type { Transaction } from '#server/transaction'

/** Sets the countries in which a comment is withheld; called by a decision, under the lock of the comment's row. */
export async function changeWithholding(tx: Transaction, comment: LockedComment, withheldIn: readonly string[]): Promise<void> {
  if (withheldIn.length === 0 && comment.withheldIn.length === 0) return
  await tx.comment.update({ where: { id: comment.id }, data: { withheldIn: [...withheldIn] }, select: { id: true } })
}
