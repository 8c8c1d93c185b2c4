import 'server-only'
import { ageHours, type OpenByAge } from '#domain/moderation/health/ages'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'

const queues = ['held', 'flagged', 'notices', 'appeals'] as const

/** How long what is open at the desk has waited, by queue. */
export async function readOpenByAge(now: Date): Promise<OpenByAge[]> {
  const edges = ageHours.flatMap(hours => (hours === null ? [] : [hours]))
  const rows = await database.$queryRaw<{ queue: string; age: number; count: number }[]>`
    select queue, width_bucket(extract(epoch from ${now}::timestamptz - since) / 3600, ${edges}::numeric[])::int as age, count(*)::int as count
    from (
      select queue, "openedAt" from "DeskEntry" where queue in ('held', 'flagged')
      union all select 'notices', "receivedAt" from "Notice" where "closedAt" is null and ${Prisma.sql`state <> 'setAside'`}
      union all select 'appeals', "createdAt" from "Appeal" where "decidedAt" is null
    ) open (queue, since)
    group by 1, 2`
  return queues.map(queue => ({
    queue,
    counts: ageHours.map((_, age) => rows.find(row => row.queue === queue && row.age === age)?.count ?? 0),
  }))
}
