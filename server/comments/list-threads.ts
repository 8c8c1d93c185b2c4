import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { database } from '#server/database'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'

export type ThreadSort = 'newest' | 'oldest'

type ListThreads = { storyId: string; country?: string | undefined; sort: ThreadSort; cursor?: string | undefined; limit: number }

const repliesShown = 3

/**
 * A page of a story's threads: top-level comments with their first three replies, by key with the id as tie-breaker.
 * The same for everybody: it takes no viewer.
 */
export async function listThreads({
  storyId,
  country,
  sort,
  cursor,
  limit,
}: ListThreads): Promise<{ threads: PublicComment[]; nextCursor: string | null }> {
  const direction = sort === 'newest' ? 'desc' : 'asc'
  const after = decodeCursor(cursor)
  const beyond = sort === 'newest' ? 'lt' : 'gt'
  const rows = await database.comment.findMany({
    where: {
      storyId,
      parentId: null,
      isListed: true,
      ...(country && { country }),
      ...(after && { OR: [{ createdAt: { [beyond]: after.at } }, { createdAt: after.at, id: { [beyond]: after.id } }] }),
    },
    orderBy: [{ createdAt: direction }, { id: direction }],
    take: limit + 1,
    select: publicCommentFields,
  })
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const nextCursor = rows.length > limit && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null
  const replies = await firstReplies(page.filter(row => row.replyCount > 0).map(row => row.id))
  return { threads: page.map(row => toPublicComment(row, replies.get(row.id))), nextCursor }
}

/** The first replies to each of these comments, oldest first; one short index walk for each. */
export async function firstReplies(parentIds: string[], count = repliesShown): Promise<Map<string, PublicComment[]>> {
  const found = new Map<string, PublicComment[]>()
  if (parentIds.length === 0) return found
  const ids = await database.$queryRaw<{ id: string }[]>`
    select reply.id from unnest(${parentIds}::uuid[]) as parent(id),
    lateral (select id from "Comment" where "parentId" = parent.id and "isListed" order by "createdAt", id limit ${count}) as reply`
  const rows = await database.comment.findMany({
    where: { id: { in: ids.map(row => row.id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: publicCommentFields,
  })
  for (const row of rows) {
    const parentId = row.parentId!
    found.set(parentId, [...(found.get(parentId) ?? []), toPublicComment(row)])
  }
  return found
}
