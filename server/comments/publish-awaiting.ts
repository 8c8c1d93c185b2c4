import 'server-only'
import { countPublished } from '#server/comments/count-comment'
import { logEvent } from '#server/event-log'
import { awaitingConfirmation } from '#server/moderation/queue-counts'
import type { Transaction } from '#server/transaction'

/** Publishes what only waited for its author's address to be confirmed. Returns how many. */
export async function publishAwaiting(tx: Transaction, personId: string, now: Date): Promise<number> {
  const waiting = await tx.comment.findMany({
    where: {
      authorId: personId,
      state: 'held',
      holds: { some: { resolvedAt: null, rule: awaitingConfirmation }, none: { resolvedAt: null, rule: { not: awaitingConfirmation } } },
    },
    select: { id: true, storyId: true, authorId: true, parentId: true, country: true, prominence: true },
    orderBy: { createdAt: 'asc' },
  })
  for (const comment of waiting) {
    await tx.comment.update({ where: { id: comment.id }, data: { state: 'published' }, select: { id: true } })
    await tx.hold.updateMany({ where: { commentId: comment.id, resolvedAt: null }, data: { resolvedAt: now } })
    await countPublished(tx, comment, 1)
    await logEvent(
      tx,
      { kind: 'comment.published', actorId: personId, subjectType: 'comment', subjectId: comment.id, storyId: comment.storyId },
      now,
    )
  }
  return waiting.length
}
