import 'server-only'
import type { DeskCounts, Queue } from '#domain/moderation/desk-item'
import { database } from '#server/database'
import { countOpenNotices } from '#server/moderation/notices/count-open-notices'

/** How many comments wait in each queue, and how many notices are open, exactly. */
export async function getQueueCounts(): Promise<DeskCounts> {
  const [rows, notices] = await Promise.all([database.queueCount.findMany({ select: { queue: true, count: true } }), countOpenNotices()])
  const count = (queue: Queue) => rows.find(row => row.queue === queue)?.count ?? 0
  return { held: count('held'), flagged: count('flagged'), notices }
}
