import 'server-only'
import { fromPrisma, PgBoss } from 'pg-boss'
import { parseIntoClientConfig } from 'pg-connection-string'
import { configuration } from '#server/configuration'
import type { Queue } from '#server/jobs/queues'
import type { Transaction } from '#server/transaction'

const kept = globalThis as typeof globalThis & { jobQueue?: Promise<PgBoss> }

/** The queue of jobs, started once a process. Its tables come with the migrations, so it makes none. */
export function jobQueue(): Promise<PgBoss> {
  return (kept.jobQueue ??= startQueue())
}

async function startQueue(): Promise<PgBoss> {
  const connection = parseIntoClientConfig(configuration().DATABASE_URL)
  const boss = new PgBoss({ ...connection, max: 3, migrate: false, createSchema: false })
  boss.on('error', error => process.stderr.write(`job queue: ${error.message}\n`))
  await boss.start()
  return boss
}

export async function stopJobQueue(): Promise<void> {
  const queue = kept.jobQueue
  kept.jobQueue = undefined
  await (await queue)?.stop({ graceful: false })
}

/** Puts a job in the queue inside the transaction that causes it: it is there if, and only if, that is kept. */
export async function enqueue(tx: Transaction, queue: Queue, data: object, waitSeconds = 0): Promise<void> {
  const boss = await jobQueue()
  await boss.send(queue, data, { db: fromPrisma(tx), ...(waitSeconds > 0 && { startAfter: waitSeconds }) })
}

/** Many jobs in one statement; see `enqueue`. */
export async function enqueueAll(tx: Transaction, queue: Queue, jobs: readonly object[], waitSeconds = 0): Promise<void> {
  if (jobs.length === 0) return
  const boss = await jobQueue()
  await boss.insert(
    queue,
    jobs.map(data => ({ data, ...(waitSeconds > 0 && { startAfter: waitSeconds }) })),
    { db: fromPrisma(tx) },
  )
}
