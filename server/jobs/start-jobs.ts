import 'server-only'
import { publishHeads } from '#server/event-heads'
import { startSealer } from '#server/event-seal'
import { makeDueEpochs } from '#server/comments/ratings/make-next-epoch'
import { jobQueue } from '#server/jobs/job-queue'
import { keepRetention } from '#server/jobs/keep-retention'
import { carryOutBatch, type BatchJob } from '#server/moderation/batches/carry-out-batch'
import { resumeBatches } from '#server/moderation/batches/resume-batches'
import { forgetBatches } from '#server/moderation/batches/forget-batches'
import { learnFromDecisions } from '#server/moderation/checker/learn-from-decisions'
import { scoreWaiting } from '#server/moderation/checker/score-waiting'
import { askOutsideCheckers, type CheckersJob } from '#server/moderation/checkers/ask-outside-checkers'
import type { MailJob } from '#server/mail/mail'
import { sendStatements } from '#server/moderation/statements/send-statements'
import { keepFigures } from '#server/moderation/transparency/keep-figures'
import { carryOutRun, type RunJob } from '#server/moderation/rules/carry-out-run'
import { carryOutErasures } from '#server/people/erasure/carry-out-erasures'
import { keepForgetting } from '#server/people/erasure/keep-forgetting'
import { sendMail } from '#server/mail/send-mail'
import { foldQueueCounts } from '#server/moderation/fold-queue-counts'
import { renewStoryHeat } from '#server/moderation/renew-story-heat'
import { makeDigests } from '#server/notifications/make-digests'
import { notifyFollowers } from '#server/notifications/notify-followers'
import { notifyMissingCountries } from '#server/notifications/notify-missing-countries'
import type { FollowersJob } from '#server/notifications/notify-of-comment'
import { keepSearchable } from '#server/search/keep-searchable'
import { sendDigest } from '#server/notifications/send-digest'
import { sendLetter } from '#server/notifications/send-letter'
import { endDueDecisions } from '#server/withholding/end-due-decisions'

type LetterJob = { notificationId: string } | { digestId: string }

/** Mail, what readers are told of, the deletion of what is kept for a time only, and the sealing of the event log. */
export async function startJobs(): Promise<void> {
  const queue = await jobQueue()
  await queue.work<MailJob>('mail', { pollingIntervalSeconds: 0.5 }, async jobs => {
    for (const job of jobs) await sendMail(job.data)
  })
  await queue.work('retention', async () => {
    await keepRetention(new Date())
    await keepForgetting(new Date())
    await forgetBatches(new Date())
    await resumeBatches(new Date())
  })
  await queue.schedule('retention', '17 * * * *')
  await queue.work('desk', async () => {
    await foldQueueCounts()
    await renewStoryHeat(new Date())
  })
  await queue.schedule('desk', '* * * * *')
  await queue.work('learner', async () => {
    await learnFromDecisions(new Date())
    await scoreWaiting()
  })
  await queue.schedule('learner', '* * * * *')
  await queue.work<CheckersJob>('outside-checkers', { pollingIntervalSeconds: 0.5, localConcurrency: 4 }, async jobs => {
    for (const { data } of jobs) await askOutsideCheckers(data)
  })
  await queue.work('erasure', async () => {
    await carryOutErasures(new Date())
  })
  await queue.schedule('erasure', '*/5 * * * *')
  await queue.work('ranking', async () => {
    await makeDueEpochs(new Date())
  })
  await queue.schedule('ranking', '* * * * *')
  await queue.work<FollowersJob>('followers', { pollingIntervalSeconds: 0.5 }, async jobs => {
    for (const job of jobs) await notifyFollowers(job.data.commentId)
  })
  await queue.work<LetterJob>('letters', { pollingIntervalSeconds: 0.5, localConcurrency: 4 }, async jobs => {
    for (const { data } of jobs) await ('digestId' in data ? sendDigest(data.digestId) : sendLetter(data.notificationId))
  })
  await queue.work<BatchJob>('batches', { pollingIntervalSeconds: 0.5, localConcurrency: 2 }, async jobs => {
    for (const { data } of jobs) await carryOutBatch(data)
  })
  await queue.work('ends', async () => {
    await endDueDecisions(new Date())
  })
  await queue.schedule('ends', '* * * * *')
  await queue.work('digests', async () => {
    await makeDigests(new Date())
  })
  await queue.schedule('digests', '*/5 * * * *')
  await queue.work('views', async () => {
    await notifyMissingCountries(new Date())
  })
  await queue.schedule('views', '41 * * * *')
  await queue.work<RunJob>('rule-runs', { pollingIntervalSeconds: 0.5 }, async jobs => {
    for (const job of jobs) await carryOutRun(job.data.runId)
  })
  await queue.work('search', { pollingIntervalSeconds: 5 }, async () => {
    await keepSearchable()
  })
  await queue.schedule('search', '29 * * * *')
  // What a release or a restored copy brings is found at once, not within the hour.
  await queue.send('search', {}, { singletonSeconds: 60 })
  await queue.work('heads', async () => {
    await publishHeads(new Date())
  })
  await queue.schedule('heads', '0 0 * * *')
  // Days that ended while no process ran.
  await queue.send('heads', {}, { singletonSeconds: 60 })
  await queue.work('statements', async () => {
    await sendStatements(new Date())
  })
  await queue.schedule('statements', '*/5 * * * *')
  await queue.work('figures', async () => {
    await keepFigures(new Date())
  })
  await queue.schedule('figures', '11 * * * *')
  await queue.send('figures', {}, { singletonSeconds: 60 })
  startSealer()
}
