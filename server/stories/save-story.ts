import 'server-only'
import { publishingProblems, type PublishingProblem } from '#domain/stories/publishing-problems'
import { accept, refuse, type Result } from '#domain/result'
import { freeSlug, isSlug, slugOf } from '#domain/stories/slug'
import type { StoryDraft } from '#domain/stories/story-draft'
import { editorId, isStoryEditor, type StoryEditor } from '#domain/stories/story-editor'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { indexStory } from '#server/search/index-story'
import { getStoryForEditors, type StoryForEditors } from '#server/stories/get-story-for-editors'
import { lockStory } from '#server/stories/lock-story'
import { takenSlugs } from '#server/stories/taken-slugs'
import { writeReports } from '#server/stories/write-reports'
import { inTransaction } from '#server/transaction'

export type SaveStory = {
  storyId: string
  /** The version that the editor began from. */
  version: number
  draft: StoryDraft
}

export type SavedStory = { version: number; slug: string; isPublished: boolean }

export type SavingRefusal =
  | { code: 'not-allowed' }
  | { code: 'story-not-found' }
  /** Somebody saved since: theirs is shown beside the editor's own, nothing is overwritten. */
  | { code: 'version-conflict'; current: StoryForEditors }
  | { code: 'slug-invalid' }
  | { code: 'slug-taken'; free: string }
  /** Readers, feeds and other sites have the address. */
  | { code: 'slug-fixed'; slug: string }
  | { code: 'report-elsewhere' }
  /** A story that readers see stays fit to be seen. */
  | { code: 'not-publishable'; problems: PublishingProblem[] }

/** Stores an editor's copy of a story, unless somebody else has saved since the editor loaded it. */
export async function saveStory(
  actor: StoryEditor,
  { storyId, version, draft }: SaveStory,
  now = new Date(),
): Promise<Result<SavedStory, SavingRefusal>> {
  if (!isStoryEditor(actor)) return refuse({ code: 'not-allowed' })
  const actorId = editorId(actor)
  try {
    return await inTransaction(async tx => {
      const story = await lockStory(tx, storyId)
      if (!story) return refuse({ code: 'story-not-found' })
      if (story.version !== version) {
        const current = await getStoryForEditors(storyId, tx)
        return current ? refuse({ code: 'version-conflict', current }) : refuse({ code: 'story-not-found' })
      }

      const wasPublic = story.publishedAt !== null
      const taken = await takenSlugs(tx, draft.slug || slugOf(draft.headline), storyId)
      const slug = draft.slug || freeSlug(slugOf(draft.headline), candidate => taken.has(candidate))
      if (!isSlug(slug)) return refuse({ code: 'slug-invalid' })
      if (wasPublic && slug !== story.slug) return refuse({ code: 'slug-fixed', slug: story.slug })
      if (taken.has(slug)) return refuse({ code: 'slug-taken', free: freeSlug(slug, candidate => taken.has(candidate)) })
      if (story.status === 'published') {
        const problems = publishingProblems({ ...draft, slug })
        if (problems.length > 0) return refuse({ code: 'not-publishable', problems })
      }

      const reports = await writeReports(tx, { storyId, wasPublic, reports: draft.reports, actorId, now })
      if (!reports) return refuse({ code: 'report-elsewhere' })
      await tx.story.update({
        where: { id: storyId },
        data: {
          headline: draft.headline,
          prompt: draft.prompt,
          slug,
          language: draft.language,
          reportCount: reports.reportCount,
          reportCountries: reports.reportCountries,
          version: version + 1,
          updatedAt: now,
          savedById: actorId,
        },
        select: { id: true },
      })
      if (story.status === 'published') await indexStory(tx, storyId)
      await logEvent(
        tx,
        {
          kind: 'story.saved',
          actorId,
          subjectType: 'story',
          subjectId: storyId,
          storyId,
          data: { version: version + 1, reports: reports.reportCount, revised: reports.revised, removed: reports.removed },
        },
        now,
      )
      return accept({ version: version + 1, slug, isPublished: story.status === 'published' })
    })
  } catch (error) {
    // Another story took the address between the look and the write.
    if (isUniqueViolation(error, 'slug'))
      return refuse({ code: 'slug-taken', free: freeSlug(draft.slug, candidate => candidate === draft.slug) })
    throw error
  }
}
