import 'server-only'
import { database } from '#server/database'
import { waitedSince } from '#server/moderation/waited-since'

export type WeekPace = {
  /** Its Monday, `2026-03-23`. */
  week: string
  decisions: number
  /** Minutes; null where nobody had waited for any of them. */
  median: number | null
  /** Nine of ten were faster. */
  slowest: number | null
}

const weeksShown = 8

/** How many decisions stand of each of the last weeks, and how long they took from the first hold or flag. */
export async function readPace(now: Date): Promise<WeekPace[]> {
  const from = new Date(now.getTime() - weeksShown * 7 * 24 * 3_600_000)
  return database.$queryRaw<WeekPace[]>`
    select to_char(date_trunc('week', at at time zone 'UTC'), 'YYYY-MM-DD') as week, count(*)::int as decisions,
      percentile_cont(0.5) within group (order by minutes) as median,
      percentile_cont(0.9) within group (order by minutes) as slowest
    from (
      select d."createdAt", extract(epoch from d."createdAt" - ${waitedSince}) / 60 from "Decision" d
      where d."undoneAt" is null and d."createdAt" >= ${from} and d."createdAt" < ${now}
    ) decided (at, minutes)
    group by 1 order by 1 desc`
}
