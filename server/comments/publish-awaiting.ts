import 'server-only'
import { waitsForModerator } from '#server/comments/close-case'
import { countPublished } from '#server/comments/count-comment'
import { holdComment } from '#server/comments/hold-comment'
import { lockComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import { awaitingConfirmation } from '#server/moderation/queue-counts'
import { notifyOfComment } from '#server/notifications/notify-of-comment'
import { lockSanctioned } from '#server/moderation/sanctions/lock-sanctioned'
import type { Transaction } from '#server/transaction'

/**
 * Publishes what only waited for its author's address to be confirmed; where a sanction is in force by then, it comes before a
 * moderator instead. Returns how many were published.
 */
export async function publishAwaiting(tx: Transaction, personId: string, now: Date): Promise<number> {
  const waiting = await tx.comment.findMany({
    where: { authorId: personId, state: 'held', holds: { some: { resolvedAt: null, rule: awaitingConfirmation } } },
    select: { id: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  const isSanctioned = waiting.length > 0 && (await hasSanction(tx, personId, now))
  let published = 0
  for (const { id } of waiting) {
    // Read again under its lock: it may have been withdrawn, removed or edited between.
    const comment = await lockComment(tx, id)
    if (comment?.state !== 'held' || waitsForModerator(comment)) continue
    if (isSanctioned) {
      await tx.hold.updateMany({ where: { commentId: id, resolvedAt: null }, data: { resolvedAt: now } })
      await holdComment(tx, comment, { rule: 'sanction', matched: [] }, now)
      continue
    }
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

/** Under the lock by which sanctions are given, so that one given at the same moment is seen. */
async function hasSanction(tx: Transaction, personId: string, now: Date): Promise<boolean> {
  await lockSanctioned(tx, personId)
  const inForce = await tx.sanction.count({
    where: { personId, kind: { not: 'warning' }, liftedAt: null, OR: [{ until: null }, { until: { gt: now } }] },
  })
  return inForce > 0
}
