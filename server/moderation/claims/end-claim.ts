import 'server-only'
import type { Transaction } from '#server/transaction'

/** A decided comment is nobody's work any longer; in the decision's transaction, which tells the desks by itself. */
export async function endClaim(tx: Transaction, commentId: string): Promise<void> {
  await tx.claim.deleteMany({ where: { commentId } })
}
