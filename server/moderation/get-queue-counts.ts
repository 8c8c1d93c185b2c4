import 'server-only'
import type { Queue } from '#domain/moderation/desk-item'
import { database } from '#server/database'

/** How many comments wait in each queue, exactly. */
export async function getQueueCounts(): Promise<Record<Queue, number>> {
  const rows = await database.queueCount.findMany({ select: { queue: true, count: true } })
  const count = (queue: Queue) => rows.find(row => row.queue === queue)?.count ?? 0
  return { held: count('held'), flagged: count('flagged') }
}
