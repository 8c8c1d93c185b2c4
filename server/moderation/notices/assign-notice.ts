import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { isOwnNotice, lockNotice } from '#server/moderation/notices/lock-notice'
import { readerFields, toReader } from '#server/people/current-actor'
import { inTransaction } from '#server/transaction'

export type AssignmentRefusal =
  | { code: 'notice-not-found' }
  | { code: 'own-notice' }
  | { code: 'decided-already' }
  /** They handle no such notices, or sent this one. */
  | { code: 'assignee-unfit' }

/**
 * Takes a notice into review, for oneself or for a colleague; without an assignee it goes back to those that nobody has. What was
 * set aside can be taken up like any other.
 */
export async function assignNotice(
  actor: Reader,
  { noticeId, assigneeId }: { noticeId: string; assigneeId: string | null },
  now = new Date(),
): Promise<Result<{ state: 'received' | 'inReview' }, AssignmentRefusal>> {
  return inTransaction(async tx => {
    const notice = await lockNotice(tx, actor, noticeId)
    if (!notice) return refuse({ code: 'notice-not-found' })
    if (notice.state === 'decided') return refuse({ code: 'decided-already' })
    if (assigneeId) {
      const row = await tx.person.findUnique({ where: { id: assigneeId }, select: readerFields })
      const assignee = row && toReader(row)
      if (assignee && isOwnNotice(assignee, notice)) return refuse({ code: actor.id === assigneeId ? 'own-notice' : 'assignee-unfit' })
      if (!assignee || !can(assignee, 'notice.handle', notice)) return refuse({ code: 'assignee-unfit' })
    }
    const state = assigneeId ? 'inReview' : 'received'
    if (notice.assigneeId === assigneeId && notice.state === state) return accept({ state })
    await tx.notice.update({ where: { id: noticeId }, data: { assigneeId, state }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: 'notice.assigned',
        actorId: actor.id,
        subjectType: 'notice',
        subjectId: noticeId,
        data: { from: notice.assigneeId, to: assigneeId, stateBefore: notice.state, state },
      },
      now,
    )
    return accept({ state })
  })
}
