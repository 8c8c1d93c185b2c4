import 'server-only'
import type { SearchCursor } from '#domain/search/search-cursor'
import { mostFound } from '#domain/search/search-result'
import { Prisma } from '#server/generated/prisma/client'
import type { CompiledQuery } from '#server/search/compile-query'
import { rank, type FoundIds, type SearchWanted } from '#server/search/search-wanted'
import type { Transaction } from '#server/transaction'

type Page = { cursor: SearchCursor | undefined; at: Date; limit: number; basis: string }

/** The matching stories in their order, each found by the stemmer under which its words fit best. */
export function findStories(tx: Transaction, query: CompiledQuery, wanted: SearchWanted, { basis, ...page }: Page): Promise<FoundIds> {
  return rank(tx, { found: matching(query, wanted, basis), isVisible: Prisma.sql`true`, ...page })
}

/** How many there are, no further than one more than are put in order. */
export async function countStories(tx: Transaction, query: CompiledQuery, wanted: SearchWanted, basis: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from (${matching(query, wanted, basis)}) f`
  return row?.n ?? 0
}

/** A row that was made under other default rights could find what may not be shown now: it is passed over until it is made anew. */
function matching({ configs, queries, union }: CompiledQuery, wanted: SearchWanted, basis: string): Prisma.Sql {
  const conditions = [
    ...(wanted.storyId ? [Prisma.sql`t.id = ${wanted.storyId}::uuid`] : []),
    ...(wanted.country ? [Prisma.sql`${wanted.country} = any(t."reportCountries")`] : []),
    ...(wanted.language
      ? [
          Prisma.sql`(lower(split_part(t.language, '-', 1)) = ${wanted.language} or exists (
            select from "Report" r where r."storyId" = t.id and r."removedAt" is null and lower(split_part(r.language, '-', 1)) = ${wanted.language}))`,
        ]
      : []),
    ...(wanted.from ? [Prisma.sql`t."publishedAt" >= ${wanted.from}`] : []),
    ...(wanted.before ? [Prisma.sql`t."publishedAt" < ${wanted.before}`] : []),
  ]
  return Prisma.sql`
    select distinct on (t."publishedAt", t.id) t.id, t."publishedAt" as at, s.vector, own.query::tsquery as query
    from "StorySearch" s
      join unnest(${configs}::text[], ${queries}::text[]) as own(config, query) on own.config = s.config
      join "Story" t on t.id = s."storyId" and t.status = 'published' and t."publishedAt" is not null
    where s.vector @@ ${union}::tsquery and s.vector @@ own.query::tsquery and s.basis = ${basis}
      ${conditions.length > 0 ? Prisma.sql`and ${Prisma.join(conditions, ' and ')}` : Prisma.empty}
    order by t."publishedAt" desc, t.id desc, ts_rank_cd(s.vector, own.query::tsquery) desc limit ${mostFound + 1}`
}
