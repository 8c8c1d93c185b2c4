import 'server-only'
import type { SearchCursor } from '#domain/search/search-cursor'
import { mostFound } from '#domain/search/search-result'
import { Prisma } from '#server/generated/prisma/client'
import type { CompiledQuery } from '#server/search/compile-query'
import { rank, type FoundIds, type SearchWanted } from '#server/search/search-wanted'
import type { Transaction } from '#server/transaction'

type Page = { cursor: SearchCursor | undefined; at: Date; limit: number }

/** The matching comments in their order. A row is there for published comments alone; that they still are is asked once more. */
export function findComments(tx: Transaction, query: CompiledQuery, wanted: SearchWanted, page: Page): Promise<FoundIds> {
  const isVisible = Prisma.sql`exists (select from "Comment" c where c.id = f.id and c.state = 'published')`
  return rank(tx, { found: matchingComments(query, wanted), isVisible, ...page })
}

/** How many there are, no further than one more than are put in order. */
export async function countComments(tx: Transaction, query: CompiledQuery, wanted: SearchWanted): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from (${matchingComments(query, wanted)}) f`
  return row?.n ?? 0
}

/** The newest comments that match by the stemmer of their own language. */
export function matchingComments({ configs, queries, union }: CompiledQuery, wanted: SearchWanted): Prisma.Sql {
  const conditions = [
    ...(wanted.storyId ? [Prisma.sql`s."storyId" = ${wanted.storyId}::uuid`] : []),
    ...(wanted.country ? [Prisma.sql`s.country = ${wanted.country}`] : []),
    ...(wanted.language ? [Prisma.sql`s.language = ${wanted.language}`] : []),
    ...(wanted.from ? [Prisma.sql`s."createdAt" >= ${wanted.from}`] : []),
    ...(wanted.before ? [Prisma.sql`s."createdAt" < ${wanted.before}`] : []),
    // The few that are withheld there come from their own small index.
    ...(wanted.seenFrom
      ? [
          Prisma.sql`not exists (select from "Comment" w
            where w.id = s."commentId" and cardinality(w."withheldIn") > 0 and w."withheldIn" @> array[${wanted.seenFrom}])`,
        ]
      : []),
  ]
  return Prisma.sql`
    select s."commentId" as id, s."createdAt" as at, s.vector, own.query::tsquery as query
    from "CommentSearch" s
      join unnest(${configs}::text[], ${queries}::text[]) as own(config, query) on own.config = s.config
      join "Story" t on t.id = s."storyId" and t.status = 'published' and t."publishedAt" is not null
    where s.vector @@ ${union}::tsquery and s.vector @@ own.query::tsquery
      ${conditions.length > 0 ? Prisma.sql`and ${Prisma.join(conditions, ' and ')}` : Prisma.empty}
    order by s."createdAt" desc, s."commentId" desc limit ${mostFound + 1}`
}
