import 'server-only'
import type { OwnCommentState } from '#domain/comments/own-comment-state'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { Reader } from '#domain/people/actor'
import { ownCommentFields, toOwnComment, type OwnComment } from '#server/comments/list-own-comments'
import { database } from '#server/database'
import { getSettings } from '#server/settings'

export type CommentOfReader = OwnComment & {
  /** Where the story is no longer published there is no page to lead to, and no headline. */
  address: string | null
  story: { headline: string; language: string } | null
}

const shown = 20

/** A reader's own comments on every story in their true state, the latest first. */
export async function listCommentsOf(
  actor: Reader,
  { state, cursor }: { state?: OwnCommentState | undefined; cursor?: string | undefined },
  now = new Date(),
): Promise<{ comments: CommentOfReader[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor)
  const [rows, { editWindowMinutes }] = await Promise.all([
    database.comment.findMany({
      where: {
        authorId: actor.id,
        ...(state && { state }),
        ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: shown + 1,
      select: { ...ownCommentFields, story: { select: { slug: true, headline: true, language: true, status: true } } },
    }),
    getSettings(),
  ])
  const page = rows.slice(0, shown)
  const last = page.at(-1)
  return {
    comments: page.map(({ story, ...row }) => ({
      ...toOwnComment(row, editWindowMinutes, now),
      address: story.status === 'published' ? `/stories/${encodeURIComponent(story.slug)}/comments/${row.id}` : null,
      story: story.status === 'published' ? { headline: story.headline, language: story.language } : null,
    })),
    nextCursor: rows.length > shown && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
