import 'server-only'
import { fromPrisma } from 'pg-boss'
import { jobQueue } from '#server/jobs/job-queue'
import type { Transaction } from '#server/transaction'

/** Deletes the jobs, waiting or done, that name one of these words: mails to an address that is being forgotten. */
export async function forgetJobs(tx: Transaction, words: readonly string[]): Promise<void> {
  const wanted = words.filter(Boolean)
  if (wanted.length === 0) return
  const jobs = await tx.$queryRaw<{ name: string; ids: string[] }[]>`
    select name, array_agg(id::text) as ids from pgboss.job
    where exists (select from unnest(${wanted}::text[]) as word
      where position(word in coalesce(data::text, '') || coalesce(output::text, '')) > 0)
    group by name`
  const boss = await jobQueue()
  for (const { name, ids } of jobs) await boss.deleteJob(name, ids, { db: fromPrisma(tx) })
}
