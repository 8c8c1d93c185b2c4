import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { lockComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type PickRefusal = { code: 'not-allowed' } | { code: 'comment-not-found' }

/** Puts a comment among the editors' picks, or takes it out again. The pick waits while the comment is not to be read. */
export async function pickComment(
  actor: Reader,
  { commentId, isPicked }: { commentId: string; isPicked: boolean },
  now = new Date(),
): Promise<Result<{ isPicked: boolean }, PickRefusal>> {
  return inTransaction(async tx => {
    const comment = await lockComment(tx, commentId)
    if (comment?.state !== 'published') return refuse({ code: 'comment-not-found' })
    if (!can(actor, 'comment.pick', comment)) return refuse({ code: 'not-allowed' })
    const { pickedAt } = await tx.comment.findUniqueOrThrow({ where: { id: commentId }, select: { pickedAt: true } })
    if ((pickedAt !== null) === isPicked) return accept({ isPicked })
    await tx.comment.update({ where: { id: commentId }, data: { pickedAt: isPicked ? now : null }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: isPicked ? 'comment.picked' : 'comment.unpicked',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: commentId,
        storyId: comment.storyId,
        data: { revision: comment.revision },
      },
      now,
    )
    return accept({ isPicked })
  })
}
