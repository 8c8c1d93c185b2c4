import 'server-only'
import type { Cursor } from '#domain/cursor'
import type { ThreadSort } from '#domain/comments/thread-sort'
import { Prisma } from '#server/generated/prisma/client'

/** Where a top-level comment stands in an order. */
export type Place = { id: string; score: number | null; at: Date }

type Within = { storyId: string; country?: string | undefined; limit: number }
type RankSort = Exclude<ThreadSort, 'newest' | 'oldest'>

const columns = { agreed: Prisma.raw('score'), best: Prisma.raw('home'), divided: Prisma.raw('divided') }

/** A story's answers that are shown in lists: what every index of an order holds. */
function shown({ storyId, country }: Within): Prisma.Sql {
  const speaking = country ? Prisma.sql`country = ${country}` : Prisma.sql`country is not null`
  return Prisma.sql`"storyId" = ${storyId}::uuid and "isListed" and country is not null and ${speaking}`
}

/** The ranked ones by score, then the newest: one index walk. */
export function placesByRank(within: Within, sort: RankSort, after?: Cursor & { score: number }): Prisma.Sql {
  const column = columns[sort]
  const beyond = after
    ? Prisma.sql`and (${column}, "createdAt", "commentId") < (${after.score}::float8, ${after.at}, ${after.id}::uuid)`
    : Prisma.empty
  return Prisma.sql`
    select "commentId" as id, ${column} as score, "createdAt" as at from "CommentRank"
    where ${shown(within)} and ${column} is not null ${beyond}
    order by ${column} desc ${sort === 'agreed' ? Prisma.sql`nulls last` : Prisma.empty}, "createdAt" desc, "commentId" desc
    limit ${within.limit}`
}

/** Those that wait for views of more countries, the newest first: the end of the same index. */
export function placesThatWait(within: Within, after?: Cursor): Prisma.Sql {
  const beyond = after ? Prisma.sql`and ("createdAt", "commentId") < (${after.at}, ${after.id}::uuid)` : Prisma.empty
  return Prisma.sql`
    select "commentId" as id, score, "createdAt" as at from "CommentRank"
    where ${shown(within)} and score is null ${beyond} order by "createdAt" desc, "commentId" desc limit ${within.limit}`
}

/** All of them by time: one index walk. */
export function placesByTime(within: Within, sort: 'newest' | 'oldest', after?: Cursor): Prisma.Sql {
  const [direction, beyond] = sort === 'newest' ? [Prisma.raw('desc'), Prisma.raw('<')] : [Prisma.raw('asc'), Prisma.raw('>')]
  const rest = after ? Prisma.sql`and ("createdAt", "commentId") ${beyond} (${after.at}, ${after.id}::uuid)` : Prisma.empty
  return Prisma.sql`
    select "commentId" as id, null::float8 as score, "createdAt" as at from "CommentRank"
    where ${shown(within)} ${rest} order by "createdAt" ${direction}, "commentId" ${direction} limit ${within.limit}`
}
