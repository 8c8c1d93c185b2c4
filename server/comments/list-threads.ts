import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { decodeThreadCursor, encodeThreadCursor, type ThreadCursor } from '#domain/comments/thread-cursor'
import type { ThreadSort } from '#domain/comments/thread-sort'
import { database } from '#server/database'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import { placesByTime, type Place } from '#server/comments/thread-queries'
import { listRanked } from '#server/comments/ratings/list-ranked'
import { completeComments } from '#server/comments/complete-comments'
import { viewingCountry } from '#server/withholding/viewing-country'

type ListThreads = { storyId: string; country?: string | undefined; sort: ThreadSort; cursor?: string | undefined; limit: number }

type ThreadPage = {
  threads: PublicComment[]
  nextCursor: string | null
  /** The order was made anew since the page before: this is its first page. */
  isOutdated: boolean
}

const repliesShown = 3

/**
 * A page of a story's threads: top-level comments with their first three replies, by key with the id as tie-breaker.
 * The same for everybody who reads from one country: it takes no viewer.
 */
export async function listThreads({ sort, cursor, ...where }: ListThreads): Promise<ThreadPage> {
  const after = decodeThreadCursor(cursor)
  const { ids, next, isOutdated } =
    sort === 'newest' || sort === 'oldest'
      ? await listByTime({ ...where, sort, ...(after && { cursor: after }) })
      : await listRanked({ ...where, sort, ...(after && { cursor: after }) })
  const [rows, replies, seenFrom] = await Promise.all([
    database.comment.findMany({ where: { id: { in: ids } }, select: publicCommentFields }),
    firstReplies(ids),
    viewingCountry(),
  ])
  const byId = new Map(rows.map(row => [row.id, row]))
  const threads = ids.flatMap(id => {
    const row = byId.get(id)
    return row ? [toPublicComment(row, seenFrom, replies.get(id))] : []
  })
  return { threads: await completeComments(threads), nextCursor: next && encodeThreadCursor(next), isOutdated }
}

type ByTime = Omit<ListThreads, 'cursor' | 'sort'> & { sort: 'newest' | 'oldest'; cursor?: ThreadCursor }

async function listByTime({ sort, cursor, limit, ...where }: ByTime) {
  const places = await database.$queryRaw<Place[]>(placesByTime({ ...where, limit: limit + 1 }, sort, cursor))
  const page = places.slice(0, limit)
  const last = page.at(-1)
  return {
    ids: page.map(({ id }) => id),
    next: places.length > limit && last ? { at: last.at, id: last.id } : null,
    isOutdated: false,
  }
}

/** The first replies to each of these comments, oldest first; one short index walk for each. */
export async function firstReplies(parentIds: string[], count = repliesShown): Promise<Map<string, PublicComment[]>> {
  const found = new Map<string, PublicComment[]>()
  if (parentIds.length === 0) return found
  const ids = await database.$queryRaw<{ id: string }[]>`
    select reply.id from unnest(${parentIds}::uuid[]) as parent(id),
    lateral (select id from "Comment" where "parentId" = parent.id and "isListed" order by "createdAt", id limit ${count}) as reply`
  if (ids.length === 0) return found
  const seenFrom = await viewingCountry()
  const rows = await database.comment.findMany({
    where: { id: { in: ids.map(row => row.id) } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: publicCommentFields,
  })
  for (const row of rows) {
    const parentId = row.parentId!
    found.set(parentId, [...(found.get(parentId) ?? []), toPublicComment(row, seenFrom)])
  }
  return found
}
