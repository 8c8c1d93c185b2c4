import 'server-only'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'

/** Up to here a filter's matches are counted one by one; beyond it the desk says "more than". */
export const mostCounted = 10_000

/** How many entries match, no further than one more than are counted. */
export async function countMatching(matches: Prisma.Sql): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from (select 1 from "DeskEntry" e where ${matches} limit ${mostCounted + 1}) found`
  return row?.count ?? 0
}
