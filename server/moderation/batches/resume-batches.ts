import 'server-only'
import { database } from '#server/database'
import { enqueue } from '#server/jobs/job-queue'
import { inTransaction } from '#server/transaction'

/** Longer than a job is tried again by itself. */
const lostMinutes = 30

/** Queues a new job for batches that should be worked on and are not: their job was lost with its process, or gave up. */
export async function resumeBatches(now: Date): Promise<string[]> {
  const before = new Date(now.getTime() - lostMinutes * 60_000)
  const lost = await database.batch.findMany({
    where: {
      AND: [
        {
          OR: [
            { startedAt: { lt: before }, finishedAt: null },
            { undoAskedAt: { lt: before }, undoFinishedAt: null },
          ],
        },
        { OR: [{ workedAt: null }, { workedAt: { lt: before } }] },
      ],
    },
    select: { id: true },
  })
  const batchIds = lost.map(({ id }) => id)
  await inTransaction(async tx => {
    for (const batchId of batchIds) await enqueue(tx, 'batches', { batchId })
  })
  return batchIds
}
