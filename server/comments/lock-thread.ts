import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import type { ThreadLock } from '#domain/stories/story-control'
import { lockComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type ThreadLockRefusal =
  | { code: 'not-allowed' }
  /** It is not there, or heads no thread. */
  | { code: 'comment-not-found' }

/** Lets a thread take no more replies, or opens it again. What stands in it stays. */
export async function lockThread(
  actor: Reader,
  input: ThreadLock,
  now = new Date(),
): Promise<Result<{ isLocked: boolean }, ThreadLockRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const root = await lockComment(tx, input.commentId)
    if (!root || root.parentId || root.state === 'withdrawn') return refuse({ code: 'comment-not-found' })
    if (!can(actor, 'thread.lock', root)) return refuse({ code: 'not-allowed' })
    const isLocked = input.on === 'yes'
    const { lockedAt } = await tx.comment.findUniqueOrThrow({ where: { id: root.id }, select: { lockedAt: true } })
    if ((lockedAt !== null) === isLocked) return accept({ isLocked })
    const reason = input.on === 'yes' ? input.reason : null
    await tx.comment.update({
      where: { id: root.id },
      data: { lockedAt: isLocked ? now : null, lockReason: reason },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: isLocked ? 'thread.locked' : 'thread.unlocked',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: root.id,
        storyId: root.storyId,
        data: { reason },
      },
      now,
    )
    return accept({ isLocked })
  })
}
