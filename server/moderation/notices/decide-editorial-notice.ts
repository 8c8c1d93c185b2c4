import 'server-only'
import type { EditorialDecision } from '#domain/moderation/notice-decision'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { closeNotice } from '#server/moderation/notices/close-notice'
import { isOwnNotice, lockNotice, type LockedNotice, type NoticedTarget } from '#server/moderation/notices/lock-notice'
import { wholeOrNothing } from '#server/moderation/whole-or-nothing'
import { publishCorrection } from '#server/stories/corrections/publish-correction'
import { takeOutReport } from '#server/stories/corrections/take-out-report'
import { unpublishLocked } from '#server/stories/unpublish-story'
import type { Transaction } from '#server/transaction'

export type EditorialRefusal =
  | { code: 'notice-not-found' }
  | { code: 'own-notice' }
  | { code: 'decided-already' }
  /** An appeal opened it again: somebody else decides now. */
  | { code: 'first-decider' }
  /** A notice is lawful or not, a request is followed or not. */
  | { code: 'outcome-wrong' }
  /** The story or the report is gone. */
  | { code: 'place-gone' }

/**
 * Decides about a notice or a request that concerns a story or a report. Found unlawful, the report leaves the story, or
 * the story is unpublished; a correction is published beside what it corrects. All of it in one step.
 */
export async function decideEditorialNotice(
  actor: Reader,
  input: EditorialDecision,
  now = new Date(),
): Promise<Result<{ code: string }, EditorialRefusal>> {
  return wholeOrNothing<{ code: string }, EditorialRefusal>(async tx => {
    const notice = await lockNotice(tx, actor, input.noticeId)
    if (!notice?.isEditorial) return refuse({ code: 'notice-not-found' })
    if (notice.state === 'decided') return refuse({ code: 'decided-already' })
    if (isOwnNotice(actor, notice)) return refuse({ code: 'own-notice' })
    const appeal = await tx.appeal.findUnique({ where: { noticeId: notice.id }, select: { firstDeciderId: true } })
    if (appeal?.firstDeciderId === actor.id) return refuse({ code: 'first-decider' })
    if (!fits(notice, input.outcome)) return refuse({ code: 'outcome-wrong' })
    if (!(await carryOut(tx, actor, notice, input, now))) return refuse({ code: 'place-gone' })
    await closeNotice(tx, actor, notice, input, now)
    return accept({ code: notice.code })
  })
}

/** What an order or a notice says to be illegal may all the same be corrected. */
function fits({ kind }: LockedNotice, outcome: EditorialDecision['outcome']): boolean {
  return kind === 'correction' ? outcome === 'corrected' || outcome === 'declined' : outcome !== 'declined'
}

async function carryOut(tx: Transaction, actor: Reader, notice: LockedNotice, input: EditorialDecision, now: Date): Promise<boolean> {
  if (input.outcome === 'lawful' || input.outcome === 'declined') return true
  for (const target of notice.targets) {
    const { storyId, reportId } = target
    if (!storyId) return false
    if (input.outcome === 'corrected') {
      const correction = { storyId, reportId, noticeId: notice.id, text: input.correction }
      if (!(await publishCorrection(tx, actor, correction, now))) return false
    } else if (!(await takeDown(tx, actor, { storyId, reportId }, now))) return false
  }
  return true
}

async function takeDown(
  tx: Transaction,
  actor: Reader,
  { storyId, reportId }: { storyId: string } & Pick<NoticedTarget, 'reportId'>,
  now: Date,
): Promise<boolean> {
  if (reportId) return takeOutReport(tx, actor, { storyId, reportId }, now)
  const unpublished = await unpublishLocked(tx, actor, { storyId }, now)
  return unpublished.ok
}
