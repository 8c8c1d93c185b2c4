import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { editorId, isStoryEditor, type StoryEditor } from '#domain/stories/story-editor'
import { logEvent } from '#server/event-log'
import { lockStory } from '#server/stories/lock-story'
import { inTransaction } from '#server/transaction'

export type DiscardingRefusal =
  | { code: 'not-allowed' }
  | { code: 'story-not-found' }
  | { code: 'was-public' }
  | { code: 'changed-meanwhile' }

/** Deletes a draft that readers never saw, with its document, so that the document can be seeded anew. */
export async function discardDraft(
  actor: StoryEditor,
  { storyId, version }: { storyId: string; version: number },
  now = new Date(),
): Promise<Result<{ slug: string }, DiscardingRefusal>> {
  if (!isStoryEditor(actor)) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const story = await lockStory(tx, storyId)
    if (!story) return refuse({ code: 'story-not-found' })
    if (story.publishedAt !== null) return refuse({ code: 'was-public' })
    if (story.version !== version) return refuse({ code: 'changed-meanwhile' })
    await tx.story.delete({ where: { id: storyId }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: 'story.discarded',
        actorId: editorId(actor),
        subjectType: 'story',
        subjectId: storyId,
        storyId,
        data: { version, slug: story.slug },
      },
      now,
    )
    return accept({ slug: story.slug })
  })
}
