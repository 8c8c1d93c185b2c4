import { queues, type Queue } from '#domain/moderation/desk-item'
import type { Prisma, PrismaClient } from '#server/generated/prisma/client'

/** The rule of a comment that waits for its author's confirmed address; such a one waits for no moderator. */
export const awaitingConfirmation = 'unconfirmed'

/**
 * How many comments stand in each queue, exactly: what was last folded and every change since, read at one moment. Triggers
 * write the changes with the entries that they count.
 */
export async function readQueueCounts(db: PrismaClient | Prisma.TransactionClient): Promise<Record<Queue, number>> {
  const rows = await db.$queryRaw<{ queue: Queue; count: number }[]>`
    select queue, sum(n)::int as count
    from (select queue, count as n from "QueueCount" union all select queue, change from "QueueChange") parts
    where queue = any(${[...queues]}::text[]) group by queue`
  const counts = { held: 0, flagged: 0, new: 0, decided: 0 }
  for (const { queue, count } of rows) counts[queue] = count
  return counts
}
