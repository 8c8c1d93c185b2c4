import 'server-only'
import { database } from '#server/database'

export type Decider = {
  id: string
  name: string
  decisions: number
  /** Hours of the clock in which they decided anything. */
  hours: number
  /** Of their decisions, those that were taken back since, by whomever. */
  reversed: number
  /** Of their decisions, those about which an appeal was decided, and those where it was upheld. */
  appealed: number
  upheld: number
  /** Of their decisions, those that a colleague judged again without seeing them, and those that came out alike. */
  reviewed: number
  agreed: number
}

export const daysOfDeciders = 30

/** Who decided how much in the last thirty days, how fast, and how often others came to think differently. */
export async function readDeciders(now: Date): Promise<Decider[]> {
  const from = new Date(now.getTime() - daysOfDeciders * 24 * 3_600_000)
  return database.$queryRaw<Decider[]>`
    select p.id, p.name, count(*)::int as decisions, count(distinct date_trunc('hour', d."createdAt"))::int as hours,
      count(*) filter (where exists (select from "Decision" r where r."reversesId" = d.id and r."undoneAt" is null))::int as reversed,
      count(a.id)::int as appealed, count(*) filter (where a.outcome = 'upheld')::int as upheld,
      count(b.id)::int as reviewed, count(*) filter (where b."isRestricted" = b."wouldRestrict")::int as agreed
    from "Decision" d join "Person" p on p.id = d."deciderId"
    left join "Appeal" a on a."decisionId" = d.id and a."decidedAt" is not null
    left join "BlindReview" b on b."decisionId" = d.id and b."answeredAt" is not null
    where d."undoneAt" is null and d."createdAt" >= ${from} and d."createdAt" < ${now}
    group by p.id, p.name order by decisions desc, p.id`
}

/** Decisions of the last thirty days by the hour of the day, UTC, from 0 to 23. */
export async function readHours(now: Date): Promise<number[]> {
  const from = new Date(now.getTime() - daysOfDeciders * 24 * 3_600_000)
  const rows = await database.$queryRaw<{ hour: number; count: number }[]>`
    select extract(hour from d."createdAt" at time zone 'UTC')::int as hour, count(*)::int as count from "Decision" d
    where d."undoneAt" is null and d."createdAt" >= ${from} and d."createdAt" < ${now} group by 1`
  return Array.from({ length: 24 }, (_, hour) => rows.find(row => row.hour === hour)?.count ?? 0)
}
