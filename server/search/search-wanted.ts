import 'server-only'
import type { SearchCursor } from '#domain/search/search-cursor'
import { mostFound } from '#domain/search/search-result'
import { Prisma } from '#server/generated/prisma/client'
import type { Transaction } from '#server/transaction'

/** What a search is narrowed to. */
export type SearchWanted = {
  storyId: string | null
  country: string | null
  /** Primary subtag. */
  language: string | null
  from: Date | null
  /** Not within. */
  before: Date | null
  /** From where is searched: what is withheld there is not found. */
  seenFrom: string | null
}

export type Ranked = { id: string; score: bigint }

/** How many match, no further than one more than are put in order; and a page of them. */
export type FoundIds = { count: number; page: Ranked[] }

type Ranking = { found: Prisma.Sql; isVisible: Prisma.Sql; cursor: SearchCursor | undefined; at: Date; limit: number }

/** After so many days a match counts half as much as one of today, but never less than a quarter. */
const halfLifeDays = 90

/**
 * Puts what was found in order: how close together and how often the words stand (cover density, divided by the text's
 * length), times how new it is. `found` gives id, at, vector and query of at most one row more than are put in order.
 */
export async function rank(tx: Transaction, { found, isVisible, cursor, at, limit }: Ranking): Promise<FoundIds> {
  const rows = await tx.$queryRaw<({ count: number } & (Ranked | { id: null; score: null }))[]>`
    with found as materialized (${found}),
    scored as (
      select f.id, (1e9 * ts_rank_cd(f.vector, f.query, 33)
        * greatest(0.25, exp(ln(0.5) * greatest(0, extract(epoch from ${at}::timestamptz - f.at) / 86400) / ${halfLifeDays}::float8)))::bigint as score
      from (select * from found order by at desc, id desc limit ${mostFound}) f where ${isVisible}),
    page as (
      select id, score from scored
      where ${cursor ? Prisma.sql`(score, id) < (${cursor.score}::bigint, ${cursor.id}::uuid)` : Prisma.sql`true`}
      order by score desc, id desc limit ${limit})
    select counted.count, page.id, page.score
    from (select count(*)::int as count from found) counted left join page on true
    order by page.score desc, page.id desc`
  return { count: rows[0]?.count ?? 0, page: rows.flatMap(({ id, score }) => (id === null ? [] : { id, score })) }
}
