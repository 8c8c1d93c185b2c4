import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import type { StoryControl } from '#domain/stories/story-control'
import type { StoryMode } from '#domain/stories/story-mode'
import { logEvent } from '#server/event-log'
import { lockStory } from '#server/stories/lock-story'
import { inTransaction } from '#server/transaction'

export type ControlRefusal =
  | { code: 'not-allowed' }
  | { code: 'story-not-found' }
  | { code: 'changed-meanwhile'; current: { mode: StoryMode; slowModeSeconds: number } }

/**
 * Slows a discussion down, lets every comment wait for a moderator, closes it or opens it again, at once. The desk's own way: an
 * editor's note and closing date stay as they are. The reason is shown to readers while anything is restricted.
 */
export async function controlStory(
  actor: Reader,
  { storyId, mode, slowModeSeconds, reason, was }: StoryControl,
  now = new Date(),
): Promise<Result<null, ControlRefusal>> {
  if (!can(actor, 'story.moderate', { storyId })) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const story = await lockStory(tx, storyId)
    if (story?.status !== 'published') return refuse({ code: 'story-not-found' })
    const current = { mode: story.mode, slowModeSeconds: story.slowModeSeconds }
    const isSame = (other: typeof current) => other.mode === current.mode && other.slowModeSeconds === current.slowModeSeconds
    if (isSame({ mode, slowModeSeconds })) return accept(null)
    if (!isSame(was)) return refuse({ code: 'changed-meanwhile', current })
    const isRestricted = mode !== 'open' || slowModeSeconds > 0
    await tx.story.update({
      where: { id: storyId },
      data: { mode, slowModeSeconds, controlReason: isRestricted ? reason : null },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: 'story.moderated',
        actorId: actor.id,
        subjectType: 'story',
        subjectId: storyId,
        storyId,
        data: { from: current, to: { mode, slowModeSeconds }, reason },
      },
      now,
    )
    return accept(null)
  })
}
