import 'server-only'
import { database } from '#server/database'

/** So many that one statement stays short; what is left is folded by the next run. */
const changesAtOnce = 20_000

/**
 * Adds to the counts what transactions have written beside them since, in one statement, so that nobody sees a change twice
 * or not at all. The oldest go first: a comment came to a queue before it left it, and no count falls below nothing.
 */
export async function foldQueueCounts(): Promise<number> {
  return database.$executeRaw`
    with folded as (
      delete from "QueueChange" where id in (select id from "QueueChange" order by id limit ${changesAtOnce}) returning queue, change)
    update "QueueCount" q set count = q.count + f.change
    from (select queue, sum(change)::int as change from folded group by queue) f where f.queue = q.queue`
}
