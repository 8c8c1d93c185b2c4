import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { lockComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

/** So many comments of a story can be pinned at once; more would push the discussion down. */
export const mostPinned = 3

export type PinRefusal =
  | { code: 'not-allowed' }
  | { code: 'comment-not-found' }
  /** Only top-level comments stand in the list that they would head. */
  | { code: 'reply-pinned' }
  | { code: 'too-many-pinned'; most: number }

/** Puts a top-level comment above every order of its discussion, or lets it go back. */
export async function pinComment(
  actor: Reader,
  { commentId, isPinned }: { commentId: string; isPinned: boolean },
  now = new Date(),
): Promise<Result<{ isPinned: boolean }, PinRefusal>> {
  return inTransaction(async tx => {
    const comment = await lockComment(tx, commentId)
    if (comment?.state !== 'published') return refuse({ code: 'comment-not-found' })
    if (!can(actor, 'comment.pin', comment)) return refuse({ code: 'not-allowed' })
    if (comment.parentId) return refuse({ code: 'reply-pinned' })
    // Pins of one story are set one after the other, or two would both be the last that fits.
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${comment.storyId}, 3))`
    const { pinnedAt } = await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: { pinnedAt: true } })
    if ((pinnedAt !== null) === isPinned) return accept({ isPinned })
    if (isPinned) {
      const pinned = await tx.comment.count({ where: { storyId: comment.storyId, pinnedAt: { not: null }, state: 'published' } })
      if (pinned >= mostPinned) return refuse({ code: 'too-many-pinned', most: mostPinned })
    }
    await tx.comment.update({ where: { id: commentId }, data: { pinnedAt: isPinned ? now : null }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: isPinned ? 'comment.pinned' : 'comment.unpinned',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: commentId,
        storyId: comment.storyId,
        data: { revision: comment.revision },
      },
      now,
    )
    return accept({ isPinned })
  })
}
