import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import { completeComments } from '#server/comments/complete-comments'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

type ListPicked = { storyId: string; country?: string | undefined; cursor?: string | undefined; limit: number }

/** A page of the editors' picks of a story, answers and replies alike, the newest pick first. */
export async function listPicked({ storyId, country, cursor, limit }: ListPicked) {
  const after = decodeCursor(cursor)
  const seenFrom = await viewingCountry()
  const rows = await database.comment.findMany({
    where: {
      storyId,
      state: 'published',
      pickedAt: { not: null },
      ...visibleIn(seenFrom),
      ...(country && { country }),
      ...(after && { OR: [{ pickedAt: { lt: after.at } }, { pickedAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ pickedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: publicCommentFields,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    // Without their replies: a pick speaks for itself, and its thread is a link away.
    threads: await completeComments(page.map(row => ({ ...toPublicComment(row, seenFrom), replyCount: 0 }))),
    nextCursor: rows.length > limit && last?.pickedAt ? encodeCursor({ at: last.pickedAt, id: last.id }) : null,
  }
}

/** The pinned comments of a story or of one of its countries, in the order in which they were pinned. */
export async function listPinned(storyId: string, country?: string): Promise<PublicComment[]> {
  const seenFrom = await viewingCountry()
  const rows = await database.comment.findMany({
    where: { storyId, state: 'published', pinnedAt: { not: null }, ...visibleIn(seenFrom), ...(country && { country }) },
    orderBy: [{ pinnedAt: 'asc' }, { id: 'asc' }],
    select: publicCommentFields,
  })
  return completeComments(rows.map(row => toPublicComment(row, seenFrom)))
}

/** Whether there is a tab of picks to show. */
export async function hasPicks(storyId: string): Promise<boolean> {
  const pick = await database.comment.findFirst({
    where: { storyId, state: 'published', pickedAt: { not: null }, ...visibleIn(await viewingCountry()) },
    select: { id: true },
  })
  return pick !== null
}
