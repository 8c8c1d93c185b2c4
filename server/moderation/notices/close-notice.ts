import 'server-only'
import type { Reader } from '#domain/people/actor'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { countMisuse } from '#server/moderation/misuse/count-misuse'
import type { LockedNotice } from '#server/moderation/notices/lock-notice'
import type { Transaction } from '#server/transaction'

type Closing = {
  outcome: 'lawful' | 'unlawful' | 'corrected' | 'declined'
  answer: string
  law?: string | null
  lawCountry?: string | null
  isUnfounded?: boolean
  /** The places to which the outcome applies; what else the notice named is lawful. */
  places?: readonly number[]
  /** What became of the comments, by decision. */
  decisionIds?: readonly string[]
}

/** Writes the decision about a notice, tells the notifier by mail how to read it and to appeal, and counts what was misuse. */
export async function closeNotice(tx: Transaction, actor: Reader, notice: LockedNotice, closing: Closing, now: Date): Promise<void> {
  const { outcome, answer, law = null, lawCountry = null, isUnfounded = false, decisionIds = [] } = closing
  const places = closing.places ?? notice.targets.map(({ position }) => position)
  await tx.notice.update({
    where: { id: notice.id },
    data: {
      state: 'decided',
      outcome,
      answer,
      outcomeLaw: law,
      outcomeCountry: lawCountry,
      isUnfounded,
      closedAt: now,
      deciderId: actor.id,
      assigneeId: notice.assigneeId ?? actor.id,
    },
    select: { id: true },
  })
  await tx.noticeTarget.updateMany({ where: { noticeId: notice.id, position: { in: [...places] } }, data: { outcome } })
  await tx.noticeTarget.updateMany({ where: { noticeId: notice.id, position: { notIn: [...places] } }, data: { outcome: 'lawful' } })
  await logEvent(
    tx,
    {
      kind: notice.kind === 'order' ? 'order.decided' : 'notice.decided',
      actorId: actor.id,
      subjectType: 'notice',
      subjectId: notice.id,
      ...(notice.targets[0]?.storyId && { storyId: notice.targets[0].storyId }),
      // The reasons stay outside: they may speak of persons, and the log can forget nothing.
      data: { kind: notice.kind, outcome, isUnfounded, places: [...places], decisionIds: [...decisionIds], isLate: now > notice.dueAt },
    },
    now,
  )
  if (notice.email && notice.kind !== 'order') {
    const template = notice.kind === 'correction' ? 'correctionDecided' : 'noticeDecided'
    await enqueueMail(tx, { to: notice.email, locale: notice.locale, mail: { template, link: `/receipts/${notice.code}` } })
  }
  if (isUnfounded) await countMisuse(tx, 'notices', notice, now)
}
