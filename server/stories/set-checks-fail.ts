import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { lockStory } from '#server/stories/lock-story'
import { inTransaction } from '#server/transaction'

export type ChecksFailRefusal = { code: 'not-allowed' } | { code: 'story-not-found' }

/**
 * Says what follows for a story's comments where a check comes to no answer in its time: they wait for a moderator, or they
 * are published and stand among the flagged.
 */
export async function setChecksFail(
  actor: Reader,
  { storyId, isClosed }: { storyId: string; isClosed: boolean },
  now = new Date(),
): Promise<Result<null, ChecksFailRefusal>> {
  if (!can(actor, 'story.moderate', { storyId })) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const locked = await lockStory(tx, storyId)
    if (locked?.status !== 'published') return refuse({ code: 'story-not-found' })
    const { checksFailClosed } = await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: { checksFailClosed: true } })
    if (checksFailClosed === isClosed) return accept(null)
    await tx.story.update({ where: { id: storyId }, data: { checksFailClosed: isClosed }, select: { id: true } })
    await logEvent(
      tx,
      { kind: 'story.checks-set', actorId: actor.id, subjectType: 'story', subjectId: storyId, storyId, data: { isClosed } },
      now,
    )
    return accept(null)
  })
}
