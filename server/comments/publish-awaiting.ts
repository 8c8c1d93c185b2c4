import 'server-only'
import { waitsForModerator } from '#server/comments/close-case'
import { countPublished } from '#server/comments/count-comment'
import { lockComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import { awaitingConfirmation } from '#server/moderation/queue-counts'
import { notifyOfComment } from '#server/notifications/notify-of-comment'
import type { Transaction } from '#server/transaction'

/** Publishes what only waited for its author's address to be confirmed. Returns how many. */
export async function publishAwaiting(tx: Transaction, personId: string, now: Date): Promise<number> {
  const waiting = await tx.comment.findMany({
    where: { authorId: personId, state: 'held', holds: { some: { resolvedAt: null, rule: awaitingConfirmation } } },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  let published = 0
  for (const { id } of waiting) {
    // Read again under its lock: it may have been withdrawn, removed or edited between.
    const comment = await lockComment(tx, id)
    if (comment?.state !== 'held' || waitsForModerator(comment)) continue
    await tx.comment.update({ where: { id }, data: { state: 'published' }, select: { id: true } })
    await tx.hold.updateMany({ where: { commentId: id, resolvedAt: null }, data: { resolvedAt: now } })
    await countPublished(tx, comment, 1)
    await notifyOfComment(tx, id, now)
    await logEvent(
      tx,
      { kind: 'comment.published', actorId: personId, subjectType: 'comment', subjectId: id, storyId: comment.storyId },
      now,
    )
    published++
  }
  return published
}
