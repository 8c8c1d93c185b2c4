import 'server-only'
import { createHash } from 'node:crypto'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

/** Whether a decision is among the share: by its id, so that trying again chooses the same and nobody can choose. */
export function isChosen(decisionId: string, percent: number): boolean {
  return (createHash('sha256').update(`review:${decisionId}`).digest().readUInt32BE() / 2 ** 32) * 100 < percent
}

/** Puts a random share of what was decided up for a second look by somebody who does not know the decision. */
export async function chooseForReview(tx: Transaction, decisionIds: readonly string[], percent: number, now: Date): Promise<void> {
  const chosen = await tx.decision.findMany({
    where: {
      id: { in: decisionIds.filter(id => isChosen(id, percent)) },
      action: { in: ['approve', 'remove', 'withhold'] },
      // The words of somebody who left are nobody's to read.
      comment: { author: { erasedAt: null }, state: { not: 'withdrawn' } },
    },
    select: { id: true, commentId: true, deciderId: true, action: true },
  })
  await tx.blindReview.createMany({
    data: chosen.map(({ id, commentId, deciderId, action }) => ({
      id: newId(),
      decisionId: id,
      commentId,
      firstDeciderId: deciderId,
      isRestricted: action !== 'approve',
      createdAt: now,
    })),
    skipDuplicates: true,
  })
}
