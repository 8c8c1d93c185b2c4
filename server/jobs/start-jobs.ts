import 'server-only'
import { startSealer } from '#server/event-seal'
import { makeDueEpochs } from '#server/comments/ratings/make-next-epoch'
import { jobQueue } from '#server/jobs/job-queue'
import { keepRetention } from '#server/jobs/keep-retention'
import type { MailJob } from '#server/mail/mail'
import { carryOutErasures } from '#server/people/erasure/carry-out-erasures'
import { keepForgetting } from '#server/people/erasure/keep-forgetting'
import { sendMail } from '#server/mail/send-mail'

/** Mail, the deletion of what is kept for a time only, and the sealing of the event log. */
export async function startJobs(): Promise<void> {
  const queue = await jobQueue()
  await queue.work<MailJob>('mail', { pollingIntervalSeconds: 0.5 }, async jobs => {
    for (const job of jobs) await sendMail(job.data)
  })
  await queue.work('retention', async () => {
    await keepRetention(new Date())
    await keepForgetting(new Date())
  })
  await queue.schedule('retention', '17 * * * *')
  await queue.work('erasure', async () => {
    await carryOutErasures(new Date())
  })
  await queue.schedule('erasure', '*/5 * * * *')
  await queue.work('ranking', async () => {
    await makeDueEpochs(new Date())
  })
  await queue.schedule('ranking', '* * * * *')
  startSealer()
}
