import 'server-only'
import type { AppealVerdict } from '#domain/moderation/appeal-input'
import type { Reader } from '#domain/people/actor'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { appellantOf, type LockedAppeal } from '#server/moderation/appeals/lock-appeal'
import { decideLocked, type DecisionRefusal } from '#server/moderation/decide-comment'
import { restrictTargets, type TargetRefused } from '#server/moderation/notices/restrict-targets'
import { liftWithin, type LiftRefusal } from '#server/moderation/sanctions/lift-sanction'
import type { Transaction } from '#server/transaction'

export type CarryOutRefusal =
  /** The notifier is right: then it must be said what becomes of the comments, and why. */
  { code: 'finding-missing' } | { code: 'decision-refused'; refusal: DecisionRefusal | LiftRefusal } | TargetRefused

type Verdict = {
  verdict: AppealVerdict
  /** Who decided: somebody of the desk, or the holder of a one-case link. */
  by: { deciderId: string } | { caseLinkId: string }
  /** In whose name it is carried out: the decider's, or that of who sent the link. */
  executor: Reader
}

/**
 * Writes the outcome of an appeal and carries it out: upheld, what was decided first is taken back, with all counts, and
 * both sides are told. What was taken back meanwhile is left as it stands.
 */
export async function carryOutAppeal(
  tx: Transaction,
  appeal: LockedAppeal,
  { verdict, by, executor }: Verdict,
  now: Date,
): Promise<CarryOutRefusal | undefined> {
  const { outcome, answer } = verdict
  if (outcome === 'upheld') {
    const refusal = await takeBack(tx, appeal, verdict, executor, now)
    if (refusal) return refusal
  }
  await tx.appeal.update({ where: { id: appeal.id }, data: { outcome, statement: answer, decidedAt: now, ...by }, select: { id: true } })
  const storyId = appeal.decision?.comment.storyId ?? appeal.notice?.targets[0]?.storyId
  await logEvent(
    tx,
    {
      kind: outcome === 'upheld' ? 'appeal.upheld' : 'appeal.rejected',
      actorId: 'deciderId' in by ? by.deciderId : null,
      subjectType: 'appeal',
      subjectId: appeal.id,
      ...(storyId && { storyId }),
      data: {
        side: appeal.side,
        decisionId: appeal.decision?.id ?? null,
        noticeId: appeal.notice?.id ?? null,
        sanctionId: appeal.sanction?.id ?? null,
        caseLinkId: 'caseLinkId' in by ? by.caseLinkId : null,
        isLate: now > appeal.dueAt,
      },
    },
    now,
  )
  await tellSides(tx, appeal, outcome)
  return undefined
}

async function takeBack(
  tx: Transaction,
  appeal: LockedAppeal,
  { answer, finding }: AppealVerdict,
  executor: Reader,
  now: Date,
): Promise<CarryOutRefusal | undefined> {
  const { decision, notice, sanction } = appeal
  if (decision) return restore(tx, decision, answer, executor, now)
  if (sanction) {
    if (sanction.liftedAt) return undefined
    const lifted = await liftWithin(tx, executor, { sanctionId: sanction.id, liftReason: answer }, now)
    return lifted.ok || lifted.refusal.code === 'sanction-over' ? undefined : { code: 'decision-refused', refusal: lifted.refusal }
  }
  if (!notice) throw new Error('An appeal is of one thing.')
  if (notice.isEditorial) {
    // Somebody else of the editors decides it again: see decide-editorial-notice.ts.
    await tx.notice.update({
      where: { id: notice.id },
      data: { state: 'received', assigneeId: null, closedAt: null, outcome: null, answer: null, isUnfounded: false },
      select: { id: true },
    })
    await tx.noticeTarget.updateMany({ where: { noticeId: notice.id }, data: { outcome: null } })
    return undefined
  }
  if (!finding) return { code: 'finding-missing' }
  const restricted = await restrictTargets(tx, executor, { notice, targets: notice.targets, finding }, now)
  if (!restricted.ok) return restricted.refusal
  await tx.notice.update({
    where: { id: notice.id },
    data: { outcome: 'unlawful', outcomeLaw: finding.law, outcomeCountry: finding.lawCountry, isUnfounded: false },
    select: { id: true },
  })
  await tx.noticeTarget.updateMany({
    where: { noticeId: notice.id, position: { in: finding.places } },
    data: { outcome: 'unlawful' },
  })
  return undefined
}

/** Lifts the restriction, if it is the one that stands. */
async function restore(
  tx: Transaction,
  { id, action, revision, undoneAt, reversals, comment }: NonNullable<LockedAppeal['decision']>,
  answer: string,
  executor: Reader,
  now: Date,
): Promise<CarryOutRefusal | undefined> {
  const stands = !undoneAt && reversals.length === 0 && comment.lastDecisionId === id && comment.state !== 'withdrawn'
  if (!stands) return undefined
  // Words that were edited since, and wait, are judged at the desk: nobody of this appeal has read them.
  if (comment.state === 'held' && (action !== 'hold' || comment.revision !== revision)) return undefined
  const judged = { commentId: comment.id, revision: comment.revision, lastDecisionId: id }
  const restored = await decideLocked(
    tx,
    executor,
    comment.state === 'held' ? { ...judged, action: 'approve' } : { ...judged, action: 'restore', reversalReason: answer.slice(0, 1000) },
    now,
    { reversesId: id },
  )
  return restored.ok ? undefined : { code: 'decision-refused', refusal: restored.refusal }
}

/** The appellant hears the outcome; whoever's notice led to what is taken back hears that too. */
async function tellSides(tx: Transaction, appeal: LockedAppeal, outcome: 'upheld' | 'rejected'): Promise<void> {
  const { email, locale, code } = appellantOf(appeal)
  if (email && code) {
    const template = outcome === 'upheld' ? 'appealUpheld' : 'appealRejected'
    await enqueueMail(tx, { to: email, locale, mail: { template, link: `/receipts/${code}` } })
  }
  const notifier = appeal.decision?.notice
  if (outcome === 'upheld' && notifier?.email && notifier.kind !== 'order') {
    const mail = { template: 'noticeOutcomeChanged' as const, link: `/receipts/${notifier.code}` }
    await enqueueMail(tx, { to: notifier.email, locale: notifier.locale, mail })
  }
}
