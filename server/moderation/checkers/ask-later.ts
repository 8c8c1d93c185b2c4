import 'server-only'
import { enqueue } from '#server/jobs/job-queue'
import type { CheckersJob } from '#server/moderation/checkers/ask-outside-checkers'
import type { Transaction } from '#server/transaction'

/** Has the checkers outside asked about a revision once it is stored: nobody who writes waits for them. */
export async function askLater(tx: Transaction, { commentId, revision }: CheckersJob): Promise<void> {
  const some = await tx.outsideChecker.findFirst({ where: { isEnabled: true }, select: { id: true } })
  if (some) await enqueue(tx, 'outside-checkers', { commentId, revision })
}
