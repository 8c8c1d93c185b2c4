import 'server-only'
import type { AuthorHistory } from '#domain/moderation/desk-item'
import { database } from '#server/database'

const removalsShown = 3

type Counted = Pick<AuthorHistory, 'comments' | 'published' | 'held' | 'removed' | 'removals'>

/** How each author's comments have fared so far, by author. */
export async function readAuthorHistories(authorIds: readonly string[]): Promise<Map<string, Counted>> {
  const ids = [...new Set(authorIds)]
  if (ids.length === 0) return new Map()
  const [counts, removals] = await Promise.all([
    database.comment.groupBy({ by: ['authorId', 'state'], where: { authorId: { in: ids } }, _count: { _all: true } }),
    database.$queryRaw<{ authorId: string; reason: string | null; at: Date }[]>`
      select a.id as "authorId", d.reason, d."createdAt" as at
      from unnest(${ids}::uuid[]) as a(id) cross join lateral (
        select d.reason, d."createdAt" from "Comment" c join "Decision" d on d.id = c."lastDecisionId"
        where c."authorId" = a.id and c.state = 'removed'
        order by d."createdAt" desc limit ${removalsShown}
      ) d
      order by at desc`,
  ])
  return new Map(
    ids.map(id => {
      const count = (state?: string) =>
        counts.filter(row => row.authorId === id && (!state || row.state === state)).reduce((sum, row) => sum + row._count._all, 0)
      return [
        id,
        {
          comments: count(),
          published: count('published'),
          held: count('held'),
          removed: count('removed'),
          removals: removals.filter(row => row.authorId === id).map(({ reason, at }) => ({ reason, at })),
        },
      ]
    }),
  )
}
