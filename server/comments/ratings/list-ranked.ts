import 'server-only'
import type { RankCursor, ThreadCursor } from '#domain/comments/thread-cursor'
import type { ThreadSort } from '#domain/comments/thread-sort'
import { Prisma } from '#server/generated/prisma/client'
import { database } from '#server/database'

type ListRanked = {
  storyId: string
  country?: string | undefined
  sort: Exclude<ThreadSort, 'newest' | 'oldest'>
  cursor?: ThreadCursor
  limit: number
}
type Place = { id: string; score: number | null; at: Date }

export type RankedPage = {
  ids: string[]
  next: RankCursor | null
  /** The cursor is of an epoch that is over: the order was made anew, so this is its first page. */
  isOutdated: boolean
}

const columns = { agreed: Prisma.raw('score'), best: Prisma.raw('home'), divided: Prisma.raw('divided') }

/**
 * A page of a story's top-level comments in an order by rating, one index walk: the score, then the newest. In the
 * order of agreement those that wait for views of more countries come after all that are ranked, the newest first.
 */
export async function listRanked({ storyId, country, sort, cursor, limit }: ListRanked): Promise<RankedPage> {
  const epoch = await database.storyEpoch.findUnique({ where: { storyId }, select: { number: true } })
  const number = epoch?.number ?? 0
  const isOutdated = cursor !== undefined && (!('epoch' in cursor) || cursor.epoch !== number)
  const after = cursor && !isOutdated && 'epoch' in cursor ? cursor : undefined
  const within = Prisma.sql`"storyId" = ${storyId}::uuid and "isListed" and ${country ? Prisma.sql`country = ${country}` : Prisma.sql`country is not null`}`
  const column = columns[sort]
  const wanted = limit + 1
  const places: Place[] = []
  if (after?.score !== null) {
    const beyond = after
      ? Prisma.sql`and (${column}, "createdAt", "commentId") < (${after.score}::float8, ${after.at}, ${after.id}::uuid)`
      : Prisma.empty
    places.push(
      ...(await database.$queryRaw<Place[]>`
        select "commentId" as id, ${column} as score, "createdAt" as at from "CommentRank"
        where ${within} and ${column} is not null ${beyond}
        order by ${column} desc ${sort === 'agreed' ? Prisma.sql`nulls last` : Prisma.empty}, "createdAt" desc, "commentId" desc limit ${wanted}`),
    )
  }
  if (sort === 'agreed' && places.length < wanted) {
    const beyond = after?.score === null ? Prisma.sql`and ("createdAt", "commentId") < (${after.at}, ${after.id}::uuid)` : Prisma.empty
    places.push(
      ...(await database.$queryRaw<Place[]>`
        select "commentId" as id, score, "createdAt" as at from "CommentRank"
        where ${within} and score is null ${beyond} order by "createdAt" desc, "commentId" desc limit ${wanted - places.length}`),
    )
  }
  const page = places.slice(0, limit)
  const last = page.at(-1)
  const next = places.length > limit && last ? { ...last, epoch: number } : null
  return { ids: page.map(({ id }) => id), next, isOutdated }
}
