import 'server-only'
import { database } from '#server/database'
import { forgetNotifiers } from '#server/people/erasure/forget-notifier'
import { forgetWords, listToForget } from '#server/people/erasure/forget-words'
import { jobQueue } from '#server/jobs/job-queue'

const atOnce = 100

type Forgotten = { notifiers: number; writers: number; mails: number; barred: number }

/** Deletes what an erasure had to leave for a time, who sent notices that are long closed, and the addresses of sent mails. */
export async function keepForgetting(now: Date): Promise<Forgotten> {
  const notifiers = await forgetNotifiers(now)
  const writers = await listToForget(atOnce)
  for (const personId of writers) await forgetWords(personId)
  const { count: barred } = await database.barredAddress.deleteMany({ where: { until: { lt: now } } })
  return { notifiers, writers: writers.length, mails: await forgetFinishedMails(), barred }
}

/** A mail that was sent, or given up, leaves no address in the queue's tables. */
async function forgetFinishedMails(): Promise<number> {
  const jobs = await database.$queryRaw<{ id: string }[]>`
    select id::text from pgboss.job where name = 'mail' and state in ('completed', 'cancelled', 'failed')`
  if (jobs.length === 0) return 0
  const boss = await jobQueue()
  const ids = jobs.map(({ id }) => id)
  await boss.deleteJob('mail', ids)
  return ids.length
}
