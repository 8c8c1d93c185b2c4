import 'server-only'
import type { RiskFactors } from '#domain/moderation/risk'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { countMatching, mostCounted } from '#server/moderation/queues/count-matching'

export type EntryRow = RiskFactors & { id: string; isTrusted: boolean; risk: number }

export type Entries = {
  /** One more than was asked for, where there are more. */
  rows: EntryRow[]
  /** See `countMatching`; null where nothing is filtered. */
  matching: number | null
}

type Asked = {
  matches: Prisma.Sql
  order: Prisma.Sql
  /** Where the page begins, as a condition that begins with `and`; empty for the first. */
  after: Prisma.Sql
  limit: number
  isNarrowed: boolean
  hasWords: boolean
}

const columns = Prisma.sql`e."commentId" as id, e."isTrusted", e.risk, e."openedAt", e.severity, e.replies, e.heat, e.reliability, e.model`

/** A page of the entries that match, in their order, and how many match. */
export async function readEntries(asked: Asked): Promise<Entries> {
  const { matches, order, after, limit, isNarrowed, hasWords } = asked
  if (hasWords) return readFound(asked)
  const [rows, matching] = await Promise.all([
    database.$queryRaw<EntryRow[]>`select ${columns} from "DeskEntry" e where ${matches} ${after} order by ${order} limit ${limit + 1}`,
    isNarrowed ? countMatching(matches) : null,
  ])
  return { rows, matching }
}

/** Words are looked up once for the page and for the count; any other filter walks an index as far as the page goes. */
async function readFound({ matches, order, after, limit }: Asked): Promise<Entries> {
  const found = await database.$queryRaw<({ matching: number } & (EntryRow | { id: null }))[]>`
    with found as materialized (select * from "DeskEntry" e where ${matches}),
    counted as (select count(*)::int as matching from (select 1 from found limit ${mostCounted + 1}) few),
    page as (select e.* from found e where true ${after} order by ${order} limit ${limit + 1})
    select counted.matching, ${columns} from counted left join page e on true order by ${order}`
  return { rows: found.flatMap(row => (row.id === null ? [] : [row])), matching: found[0]?.matching ?? 0 }
}
