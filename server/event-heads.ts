import 'server-only'
import { database } from '#server/database'
import { chainStart } from '#server/event-chain'
import { inTransaction } from '#server/transaction'

const dayMilliseconds = 24 * 3_600_000
// Any fixed number: two processes that publish the same day wait for one another.
const headsLock = 7_301_955

/** `2026-03-29`, in UTC. */
function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10)
}

/**
 * Publishes the head of every day that is over and has none yet: the last seal of that day in UTC. Whoever keeps a copy of a
 * head can prove later that nothing before it was rewritten. Returns the days that it published.
 */
export async function publishHeads(now: Date): Promise<string[]> {
  return inTransaction(async tx => {
    await tx.$queryRaw`select pg_advisory_xact_lock(${headsLock})::text`
    const last = await tx.logHead.findFirst({ orderBy: { day: 'desc' }, select: { day: true, position: true, hash: true } })
    let before = last ?? { position: 0, hash: chainStart }
    const days: string[] = []
    const yesterday = new Date(Date.parse(dayOf(now)) - dayMilliseconds)
    const first = last ? new Date(Date.parse(last.day) + dayMilliseconds) : yesterday
    for (let day = first; day <= yesterday; day = new Date(day.getTime() + dayMilliseconds)) {
      const seal = await tx.eventSeal.findFirst({
        where: { sealedAt: { lt: new Date(day.getTime() + dayMilliseconds) }, position: { gt: before.position } },
        orderBy: { position: 'desc' },
        select: { position: true, hash: true },
      })
      before = seal ?? before
      days.push(dayOf(day))
      await tx.logHead.create({ data: { day: dayOf(day), position: before.position, hash: before.hash, publishedAt: now } })
    }
    return days
  })
}

export type PublishedHead = { day: string; position: number; hash: string; publishedAt: Date }

/** Published heads, the newest first; `before` is the day of the last one on the page before. */
export async function listHeads({ before, limit }: { before?: string; limit: number }): Promise<PublishedHead[]> {
  return database.logHead.findMany({
    where: before ? { day: { lt: before } } : {},
    orderBy: { day: 'desc' },
    take: limit,
    select: { day: true, position: true, hash: true, publishedAt: true },
  })
}
