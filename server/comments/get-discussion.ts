import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import type { Actor } from '#domain/people/actor'
import type { PublicStory } from '#domain/stories/public-story'
import { isDiscussionClosed } from '#domain/stories/story-mode'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { listOwnComments, type OwnComment } from '#server/comments/list-own-comments'
import { listThreads, type ThreadSort } from '#server/comments/list-threads'
import { newId } from '#server/new-id'

type GetDiscussion = {
  story: PublicStory
  country?: string | undefined
  sort: ThreadSort
  cursor?: string | undefined
  speak?: string | undefined
  posted?: string | undefined
}

const threadsAPage = 20

/** What the discussion section of a story shows: the shared public read, and beside it the viewer's own comments. */
export async function getDiscussion({ story, country, sort, cursor, speak, posted }: GetDiscussion, actor: Actor, now = new Date()) {
  const noComments: OwnComment[] = []
  const [{ threads, nextCursor }, own] = await Promise.all([
    listThreads({ storyId: story.id, country, sort, cursor, limit: threadsAPage }),
    actor ? listOwnComments(actor, { storyId: story.id }, now) : noComments,
  ])
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
    threads: threads satisfies PublicComment[],
    nextCursor,
    country: country ?? null,
    sort,
    own,
    marks: await getViewerMarks(actor, threads),
    speak: speak ?? country ?? actor?.country ?? null,
    clientKey: newId(),
    posted: posted ?? null,
  }
}
