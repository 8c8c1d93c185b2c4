import 'server-only'
import { publishingProblems, type PublishingProblem } from '#domain/stories/publishing-problems'
import { accept, refuse, type Result } from '#domain/result'
import { editorId, isStoryEditor, type StoryEditor } from '#domain/stories/story-editor'
import { logEvent } from '#server/event-log'
import { indexStory } from '#server/search/index-story'
import { draftFields, toDraft } from '#server/stories/editor-story-fields'
import { lockStory } from '#server/stories/lock-story'
import { inTransaction, type Transaction } from '#server/transaction'

export type PublishStory = {
  storyId: string
  /** The version that the editor saw; left out by commands, which publish what is there. */
  version?: number
}

export type PublishingRefusal =
  | { code: 'not-allowed' }
  | { code: 'story-not-found' }
  /** Somebody saved since: what would be published is not what the editor saw. */
  | { code: 'changed-meanwhile' }
  | { code: 'not-publishable'; problems: PublishingProblem[] }

/** Shows a story to readers. Publishing a published story changes nothing; its first instant of publication stays. */
export async function publishStory(
  actor: StoryEditor,
  { storyId, version }: PublishStory,
  now = new Date(),
): Promise<Result<{ slug: string; publishedAt: Date }, PublishingRefusal>> {
  if (!isStoryEditor(actor)) return refuse({ code: 'not-allowed' })
  return inTransaction(tx => publishIn(tx, actor, { storyId, version }, now))
}

/** The same inside a transaction that does more. The caller has asked for the permission. */
export async function publishIn(
  tx: Transaction,
  actor: StoryEditor,
  { storyId, version }: PublishStory,
  now: Date,
): Promise<Result<{ slug: string; publishedAt: Date }, PublishingRefusal>> {
  const story = await lockStory(tx, storyId)
  if (!story) return refuse({ code: 'story-not-found' })
  if (story.status === 'published') return accept({ slug: story.slug, publishedAt: story.publishedAt ?? now })
  if (version !== undefined && version !== story.version) return refuse({ code: 'changed-meanwhile' })
  const draft = toDraft(await tx.story.findUniqueOrThrow({ where: { id: storyId }, select: draftFields }))
  const problems = publishingProblems(draft)
  if (problems.length > 0) return refuse({ code: 'not-publishable', problems })

  const publishedAt = story.publishedAt ?? now
  await tx.story.update({ where: { id: storyId }, data: { status: 'published', publishedAt }, select: { id: true } })
  await indexStory(tx, storyId)
  await logEvent(
    tx,
    {
      kind: 'story.published',
      actorId: editorId(actor),
      subjectType: 'story',
      subjectId: storyId,
      storyId,
      data: { version: story.version, slug: story.slug, isFirst: story.publishedAt === null },
    },
    now,
  )
  return accept({ slug: story.slug, publishedAt })
}
