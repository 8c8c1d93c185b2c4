import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { editorId, isStoryEditor, type StoryEditor } from '#domain/stories/story-editor'
import { logEvent } from '#server/event-log'
import { notifyStory } from '#server/live/notify'
import { lockStory } from '#server/stories/lock-story'
import { inTransaction, type Transaction } from '#server/transaction'

export type UnpublishingRefusal = { code: 'not-allowed' } | { code: 'story-not-found' } | { code: 'never-published' }

/** Takes a story out of readers' sight with its discussion; all of it is kept. Doing it twice changes nothing. */
export async function unpublishStory(
  actor: StoryEditor,
  { storyId }: { storyId: string },
  now = new Date(),
): Promise<Result<{ slug: string }, UnpublishingRefusal>> {
  if (!isStoryEditor(actor)) return refuse({ code: 'not-allowed' })
  return inTransaction(tx => unpublishLocked(tx, actor, { storyId }, now))
}

/** The same within the transaction of whoever decides more than that. */
export async function unpublishLocked(
  tx: Transaction,
  actor: StoryEditor,
  { storyId }: { storyId: string },
  now: Date,
): Promise<Result<{ slug: string }, UnpublishingRefusal>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refuse({ code: 'story-not-found' })
  if (story.status === 'draft') return refuse({ code: 'never-published' })
  if (story.status === 'unpublished') return accept({ slug: story.slug })
  await tx.story.update({ where: { id: storyId }, data: { status: 'unpublished' }, select: { id: true } })
  await notifyStory(tx, { kind: 'unpublished', storyId })
  await logEvent(
    tx,
    {
      kind: 'story.unpublished',
      actorId: editorId(actor),
      subjectType: 'story',
      subjectId: storyId,
      storyId,
      data: { version: story.version },
    },
    now,
  )
  return accept({ slug: story.slug })
}
