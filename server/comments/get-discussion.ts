import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import type { Actor } from '#domain/people/actor'
import type { PublicStory } from '#domain/stories/public-story'
import { isDiscussionClosed } from '#domain/stories/story-mode'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { listNeedingViews } from '#server/comments/ratings/list-needing-views'
import { listOwnComments, type OwnComment } from '#server/comments/list-own-comments'
import { sortOf } from '#domain/comments/thread-sort'
import { listThreads } from '#server/comments/list-threads'
import { newId } from '#server/new-id'

type GetDiscussion = {
  story: PublicStory
  country?: string | undefined
  sort?: string | undefined
  cursor?: string | undefined
  speak?: string | undefined
  posted?: string | undefined
}

const threadsAPage = 20

/** What the discussion section of a story shows: the shared public read, and beside it the viewer's own comments. */
export async function getDiscussion({ story, country, sort: asked, cursor, speak, posted }: GetDiscussion, actor: Actor, now = new Date()) {
  const sort = sortOf(asked, country)
  const noComments: OwnComment[] = []
  const [{ threads, nextCursor, isOutdated }, own, toRate] = await Promise.all([
    listThreads({ storyId: story.id, country, sort, cursor, limit: threadsAPage }),
    actor ? listOwnComments(actor, { storyId: story.id }, now) : noComments,
    actor && sort === 'agreed' && !cursor ? listNeedingViews(actor, story.id) : [],
  ])
  const offered = new Set(toRate.map(({ id }) => id))
  return {
    story: {
      id: story.id,
      slug: story.slug,
      mode: story.mode,
      isClosed: isDiscussionClosed(story, now),
      closedNote: story.closedNote,
      closesAt: story.closesAt?.toISOString() ?? null,
      answerCount: story.answerCount,
      commentCount: story.commentCount,
    },
    countries: story.countries.filter(entry => entry.answers > 0).map(({ country: code, answers }) => ({ country: code, answers })),
    threads: threads.filter(thread => !offered.has(thread.id)) satisfies PublicComment[],
    nextCursor,
    country: country ?? null,
    sort,
    own,
    isOutdated,
    toRate,
    viewerCountry: actor?.country ?? null,
    marks: await getViewerMarks(actor, [...threads, ...toRate], story.isBlindFirst && !country),
    speak: speak ?? country ?? actor?.country ?? null,
    clientKey: newId(),
    posted: posted ?? null,
  }
}
