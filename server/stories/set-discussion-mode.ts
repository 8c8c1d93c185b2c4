import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import type { DiscussionInput } from '#domain/stories/discussion-input'
import { logEvent } from '#server/event-log'
import { lockStory } from '#server/stories/lock-story'
import { inTransaction } from '#server/transaction'

export type SetDiscussionMode = DiscussionInput & {
  storyId: string
  /** What the editor saw, so that another editor's choice is not overwritten unseen. */
  was: DiscussionInput
}

export type DiscussionModeRefusal =
  | { code: 'not-allowed' }
  | { code: 'story-not-found' }
  | { code: 'changed-meanwhile'; current: DiscussionInput }

/** Opens, premoderates or closes a story's discussion, at once or at a date. Apart from the draft: it works at once. */
export async function setDiscussionMode(
  actor: Reader,
  { storyId, was, mode, closedNote, closesAt, isBlindFirst }: SetDiscussionMode,
  now = new Date(),
): Promise<Result<DiscussionInput, DiscussionModeRefusal>> {
  if (!can(actor, 'story.seed')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const story = await lockStory(tx, storyId)
    if (!story) return refuse({ code: 'story-not-found' })
    const current = { mode: story.mode, closedNote: story.closedNote, closesAt: story.closesAt, isBlindFirst: story.isBlindFirst }
    const wanted = { mode, closedNote, closesAt, isBlindFirst }
    if (isSame(current, wanted)) return accept(wanted)
    if (!isSame(current, was)) return refuse({ code: 'changed-meanwhile', current })
    // What moderators gave as their reason is not the editor's.
    const isTheirs = mode === current.mode || story.slowModeSeconds > 0
    await tx.story.update({ where: { id: storyId }, data: { ...wanted, ...(!isTheirs && { controlReason: null }) }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: 'story.discussion-set',
        actorId: actor.id,
        subjectType: 'story',
        subjectId: storyId,
        storyId,
        data: { from: current.mode, to: mode, closesAt: closesAt?.toISOString() ?? null, isBlindFirst },
      },
      now,
    )
    return accept(wanted)
  })
}

/** Compared to the minute, which is what the field shows. */
function isSame(one: DiscussionInput, other: DiscussionInput): boolean {
  const minute = (instant: Date | null) => instant && Math.floor(instant.getTime() / 60_000)
  if (one.isBlindFirst !== other.isBlindFirst) return false
  return one.mode === other.mode && one.closedNote === other.closedNote && minute(one.closesAt) === minute(other.closesAt)
}
