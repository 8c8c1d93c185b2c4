import 'server-only'
import type { DeskCounts, Queue } from '#domain/moderation/desk-item'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { countOpenAppeals } from '#server/moderation/appeals/count-open-appeals'
import { countOpenNotices } from '#server/moderation/notices/count-open-notices'
import { readQueueCounts } from '#server/moderation/queue-counts'
import { withinScopeSql } from '#server/moderation/within-scope'

/** How many comments stand in each queue, how many notices and appeals are open: exactly, as far as the viewer's scope goes. */
export async function getQueueCounts({ scope }: Pick<Reader, 'scope'>): Promise<DeskCounts> {
  const [queues, notices, appeals] = await Promise.all([
    scope ? countWithin(scope) : readQueueCounts(database),
    countOpenNotices({ scope }),
    countOpenAppeals({ scope }),
  ])
  return { ...queues, notices, appeals }
}

async function countWithin(scope: NonNullable<Reader['scope']>): Promise<Record<Queue, number>> {
  const rows = await database.$queryRaw<{ queue: Queue; count: number }[]>`
    select queue, count(*)::int as count from "DeskEntry" e where ${withinScopeSql(scope, 'e')} group by queue`
  const counts = { held: 0, flagged: 0, new: 0, decided: 0 }
  for (const { queue, count } of rows) counts[queue] = count
  return counts
}
