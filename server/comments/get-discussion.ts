import 'server-only'
import { foldedIn } from '#domain/comments/discussion-address'
import type { PublicComment } from '#domain/comments/public-comment'
import { sortOf } from '#domain/comments/thread-sort'
import type { Actor } from '#domain/people/actor'
import type { PublicStory } from '#domain/stories/public-story'
import { isDiscussionClosed } from '#domain/stories/story-mode'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { listNeedingViews } from '#server/comments/ratings/list-needing-views'
import { listPublishedSince } from '#server/comments/list-published-since'
import { listOwnComments, type OwnComment } from '#server/comments/list-own-comments'
import { hasPicks, listPicked, listPinned } from '#server/comments/list-picked'
import { listThreads } from '#server/comments/list-threads'
import { listUnheard } from '#server/comments/visits/list-unheard'
import { getNewComments } from '#server/comments/visits/get-new-comments'
import { hasTranslator } from '#server/comments/translation/translate-comment'
import { newId } from '#server/new-id'

type GetDiscussion = {
  story: PublicStory
  country?: string | undefined
  sort?: string | undefined
  cursor?: string | undefined
  speak?: string | undefined
  posted?: string | undefined
  /** The editors' picks alone. */
  picks?: boolean
  folded?: string | undefined
  /** The number of publication after which comments are shown apart, as new. */
  since?: number | undefined
}

const threadsAPage = 20

/** What the discussion section of a story shows: the shared public read, and beside it the viewer's own comments. */
export async function getDiscussion(
  { story, country, sort: asked, cursor, speak, posted, picks = false, folded, since }: GetDiscussion,
  actor: Actor,
  now = new Date(),
) {
  const sort = sortOf(asked, country)
  const noComments: OwnComment[] = []
  const where = { storyId: story.id, country, cursor, limit: threadsAPage }
  const [{ threads, nextCursor, ...page }, own, waiting, pins, withPicks, newComments, fresh, unheard] = await Promise.all([
    picks ? listPicked(where) : listThreads({ ...where, sort }),
    actor ? listOwnComments(actor, { storyId: story.id }, now) : noComments,
    actor && sort === 'agreed' && !cursor && !picks ? listNeedingViews(actor, story.id) : [],
    picks ? [] : listPinned(story.id, country),
    hasPicks(story.id),
    getNewComments(actor, story.id, now),
    since === undefined ? null : listPublishedSince({ storyId: story.id, since, country }),
    listUnheard(actor, story.id),
  ])
  const pinned = cursor ? [] : pins
  const pinnedIds = new Set(pins.map(({ id }) => id))
  const toRate = waiting.filter(({ id }) => !pinnedIds.has(id))
  const freshIds = new Set(fresh?.comments.map(({ id }) => id))
  const elsewhere = new Set([...pinnedIds, ...toRate.map(({ id }) => id), ...freshIds])
  return {
    story: {
      id: story.id,
      slug: story.slug,
      mode: story.mode,
      isClosed: isDiscussionClosed(story, now),
      closedNote: story.closedNote,
      closesAt: story.closesAt?.toISOString() ?? null,
      slowModeSeconds: story.slowModeSeconds,
      controlReason: story.controlReason,
      answerCount: story.answerCount,
      commentCount: story.commentCount,
    },
    countries: story.countries.filter(entry => entry.answers > 0).map(({ country: code, answers }) => ({ country: code, answers })),
    // What is shown above as new is not shown twice; its thread leads on to it.
    threads: threads
      .filter(thread => !elsewhere.has(thread.id))
      .map(thread => ({ ...thread, replies: thread.replies.filter(({ id }) => !freshIds.has(id)) })) satisfies PublicComment[],
    nextCursor,
    country: country ?? null,
    sort,
    own,
    isOutdated: 'isOutdated' in page && page.isOutdated === true,
    picks,
    cursor: cursor ?? null,
    folded: foldedIn(folded),
    hasPicks: withPicks,
    pinned: pinned.filter(({ id }) => !freshIds.has(id)),
    fresh,
    live: { since: story.publications, unheard },
    shownAt: now.toISOString(),
    newComments: newComments ? { count: newComments.ids.length, isMore: newComments.isMore, first: newComments.ids[0] ?? null } : null,
    toRate: toRate.filter(({ id }) => !freshIds.has(id)),
    viewerCountry: actor?.country ?? null,
    hasTranslator: hasTranslator(),
    marks: await getViewerMarks(actor, [...(fresh?.comments ?? []), ...pinned, ...toRate, ...threads], {
      isBlindFirst: story.isBlindFirst && !country,
      newSince: newComments?.since,
    }),
    speak: speak ?? country ?? actor?.country ?? null,
    clientKey: newId(),
    posted: posted ?? null,
  }
}
