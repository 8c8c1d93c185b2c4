import 'server-only'
import type { Reader } from '#domain/people/actor'
import { logEvent } from '#server/event-log'
import type { Followed } from '#server/notifications/follow'
import { inTransaction } from '#server/transaction'

/** Follows a story or thread no longer; what is not followed is not followed afterwards either. */
export async function unfollow(actor: Reader, { storyId, rootId }: Followed, now = new Date()): Promise<void> {
  await inTransaction(async tx => {
    const { count } = await tx.follow.deleteMany({ where: { personId: actor.id, storyId, rootId } })
    if (count === 0) return
    const subject = rootId
      ? ({ subjectType: 'comment', subjectId: rootId } as const)
      : ({ subjectType: 'story', subjectId: storyId } as const)
    await logEvent(tx, { kind: rootId ? 'thread.unfollowed' : 'story.unfollowed', actorId: actor.id, ...subject, storyId }, now)
  })
}
