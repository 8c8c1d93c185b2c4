import 'server-only'
import type { RankCursor, ThreadCursor } from '#domain/comments/thread-cursor'
import type { ThreadSort } from '#domain/comments/thread-sort'
import { placesByRank, placesThatWait, type Place } from '#server/comments/thread-queries'
import { database } from '#server/database'

type ListRanked = {
  storyId: string
  country?: string | undefined
  sort: Exclude<ThreadSort, 'newest' | 'oldest'>
  cursor?: ThreadCursor
  limit: number
}

export type RankedPage = {
  ids: string[]
  next: RankCursor | null
  /** The cursor is of an epoch that is over: the order was made anew, so this is its first page. */
  isOutdated: boolean
}

/**
 * A page of a story's top-level comments in an order by rating: the score, then the newest. In the order of agreement
 * those that wait for views of more countries come after all that are ranked, the newest first.
 */
export async function listRanked({ storyId, country, sort, cursor, limit }: ListRanked): Promise<RankedPage> {
  const epoch = await database.storyEpoch.findUnique({ where: { storyId }, select: { number: true } })
  const number = epoch?.number ?? 0
  const isOutdated = cursor !== undefined && (!('epoch' in cursor) || cursor.epoch !== number)
  const after = cursor && !isOutdated && 'epoch' in cursor ? cursor : undefined
  const within = { storyId, country, limit: limit + 1 }
  const places: Place[] = []
  if (after?.score !== null) {
    places.push(...(await database.$queryRaw<Place[]>(placesByRank(within, sort, after && { ...after, score: after.score }))))
  }
  if (sort === 'agreed' && places.length < within.limit) {
    const rest = { ...within, limit: within.limit - places.length }
    places.push(...(await database.$queryRaw<Place[]>(placesThatWait(rest, after?.score === null ? after : undefined))))
  }
  const page = places.slice(0, limit)
  const last = page.at(-1)
  const next = places.length > limit && last ? { ...last, epoch: number } : null
  return { ids: page.map(({ id }) => id), next, isOutdated }
}
