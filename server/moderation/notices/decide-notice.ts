import 'server-only'
import type { NoticeDecision } from '#domain/moderation/notice-decision'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { closeNotice } from '#server/moderation/notices/close-notice'
import { isOwnNotice, lockNotice, type LockedNotice } from '#server/moderation/notices/lock-notice'
import { restrictTargets, type TargetRefused } from '#server/moderation/notices/restrict-targets'
import { wholeOrNothing } from '#server/moderation/whole-or-nothing'
import type { Transaction } from '#server/transaction'

export type NoticeDecisionRefusal =
  /** It is not there, or is somebody else's to handle. */
  { code: 'notice-not-found' } | { code: 'own-notice' } | { code: 'decided-already' } | { code: 'places-missing' } | TargetRefused

/**
 * Decides whether what a notice or an order names is lawful. Found unlawful, the comments are removed or withheld in the
 * same step, all or none; their authors get the reasons by their own receipts, the notifier by the notice's.
 */
export async function decideNotice(
  actor: Reader,
  input: NoticeDecision,
  now = new Date(),
): Promise<Result<{ code: string }, NoticeDecisionRefusal>> {
  return wholeOrNothing<{ code: string }, NoticeDecisionRefusal>(async tx => {
    const notice = await lockNotice(tx, actor, input.noticeId)
    if (!notice || notice.isEditorial) return refuse({ code: 'notice-not-found' })
    if (notice.state === 'decided') return refuse({ code: 'decided-already' })
    if (isOwnNotice(actor, notice)) return refuse({ code: 'own-notice' })
    const refusal = await decideLockedNotice(tx, actor, notice, input, now)
    return refusal ? refuse(refusal) : accept({ code: notice.code })
  })
}

async function decideLockedNotice(
  tx: Transaction,
  actor: Reader,
  notice: LockedNotice,
  input: NoticeDecision,
  now: Date,
): Promise<NoticeDecisionRefusal | undefined> {
  if (input.outcome === 'lawful') {
    await closeNotice(tx, actor, notice, input, now)
    return undefined
  }
  const { targets } = notice
  if (!input.places.every(place => targets.some(({ position }) => position === place))) return { code: 'places-missing' }
  const restricted = await restrictTargets(tx, actor, { notice, targets, finding: input }, now)
  if (!restricted.ok) return restricted.refusal
  await closeNotice(tx, actor, notice, { ...input, decisionIds: restricted.value }, now)
  return undefined
}
