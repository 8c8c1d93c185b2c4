import 'server-only'
import type { SearchCursor } from '#domain/search/search-cursor'
import { mostFound } from '#domain/search/search-result'
import { Prisma } from '#server/generated/prisma/client'
import type { CompiledQuery } from '#server/search/compile-query'
import { ranked, type Ranked, type SearchWanted } from '#server/search/search-wanted'
import type { Transaction } from '#server/transaction'

type Page = { cursor: SearchCursor | undefined; at: Date; limit: number; basis: string }

/** The matching stories in their order, found by the words of any language: each report has its own. */
export function findStories(tx: Transaction, query: CompiledQuery, wanted: SearchWanted, { basis, ...page }: Page): Promise<Ranked[]> {
  return tx.$queryRaw<Ranked[]>(ranked({ found: matching(query, wanted, basis), isVisible: Prisma.sql`true`, ...page }))
}

/** How many there are, no further than one more than are put in order. */
export async function countStories(tx: Transaction, query: CompiledQuery, wanted: SearchWanted, basis: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ n: number }[]>`select count(*)::int as n from (${matching(query, wanted, basis)}) f`
  return row?.n ?? 0
}

/** A row that was made under other default rights could find what may not be shown now: it is passed over until it is made anew. */
function matching({ everywhere }: CompiledQuery, wanted: SearchWanted, basis: string): Prisma.Sql {
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
    select s."storyId" as id, t."publishedAt" as at, s.vector, ${everywhere}::tsquery as query
    from "StorySearch" s join "Story" t on t.id = s."storyId" and t.status = 'published' and t."publishedAt" is not null
    where s.vector @@ ${everywhere}::tsquery and s.basis = ${basis}
      ${conditions.length > 0 ? Prisma.sql`and ${Prisma.join(conditions, ' and ')}` : Prisma.empty}
    order by t."publishedAt" desc, t.id desc limit ${mostFound + 1}`
}
