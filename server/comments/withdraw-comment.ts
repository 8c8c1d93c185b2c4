import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { closeCase } from '#server/comments/close-case'
import { countPublished } from '#server/comments/count-comment'
import { lockComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { inTransaction } from '#server/transaction'

export type WithdrawRefusal = { code: 'comment-not-found' } | { code: 'not-allowed' } | { code: 'no-longer-there' }

/** Takes one's own words back, at any time; a tombstone keeps the answers to it together. Twice is once. */
export async function withdrawComment(
  actor: Reader,
  input: { commentId: string },
  now = new Date(),
): Promise<Result<null, WithdrawRefusal>> {
  return inTransaction(async tx => {
    const comment = await lockComment(tx, input.commentId)
    if (!comment) return refuse({ code: 'comment-not-found' })
    // That somebody else's comment waits or was removed is nobody's business.
    if (!can(actor, 'comment.withdraw', comment))
      return refuse({ code: comment.state === 'published' ? 'not-allowed' : 'comment-not-found' })
    if (comment.state === 'withdrawn') return accept(null)
    // What was removed stays removed: withdrawing it would hide that a decision was made.
    if (comment.state === 'removed') return refuse({ code: 'no-longer-there' })

    await tx.comment.update({ where: { id: comment.id }, data: { state: 'withdrawn', withdrawnAt: now }, select: { id: true } })
    await closeCase(tx, comment, now)
    await notifyDesk(tx, { kind: 'changed', commentId: comment.id })
    if (comment.state === 'published') await countPublished(tx, comment, -1)
    await logEvent(
      tx,
      {
        kind: 'comment.withdrawn',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { from: comment.state },
      },
      now,
    )
    return accept(null)
  })
}
