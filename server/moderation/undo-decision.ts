import 'server-only'
import { undoableUntil } from '#domain/moderation/decision-actions'
import { judgingBar } from '#domain/moderation/judging-bar'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { countPublished } from '#server/comments/count-comment'
import { lockComment } from '#server/comments/lock-comment'
import { reopenCase } from '#server/comments/reopen-case'
import { logEvent } from '#server/event-log'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { inTransaction, type Transaction } from '#server/transaction'
import { changeWithholding } from '#server/withholding/change-withholding'

export type UndoRefusal =
  | { code: 'not-allowed' }
  | { code: 'decision-not-found' }
  /** Only who decided can undo; everybody else reverses with a reason. */
  | { code: 'not-yours' }
  | { code: 'undone-already' }
  | { code: 'too-late-to-undo' }
  /** It carries out an appeal, which was decided by it. */
  | { code: 'of-an-appeal' }
  /** Something happened to the comment since: another decision, or its author. */
  | { code: 'changed-since' }

export type Undone = { commentId: string; state: 'published' | 'held' | 'removed' | 'withdrawn' }

/** A batch is undone as one, however long it took: the time of the single decision does not count. */
export type UndoContext = { batchId?: string }

/**
 * Puts a comment back exactly as it was before the actor's own decision, within the half minute in which nobody was
 * mailed about it: state, territories, holds, flags, counts. What the page told its author meanwhile is taken back.
 */
export async function undoDecision(
  actor: Reader,
  input: { decisionId: string },
  now = new Date(),
  context: UndoContext = {},
): Promise<Result<Undone, UndoRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const named = await tx.decision.findUnique({ where: { id: input.decisionId }, select: { commentId: true } })
    const comment = named && (await lockComment(tx, named.commentId))
    if (!comment || judgingBar(actor, comment)) return refuse({ code: 'decision-not-found' })
    const decision = await tx.decision.findUniqueOrThrow({ where: { id: input.decisionId } })
    if (decision.deciderId !== actor.id) return refuse({ code: 'not-yours' })
    if (decision.undoneAt) return refuse({ code: 'undone-already' })
    const appeals = decision.reversesId ? await tx.appeal.count({ where: { decisionId: decision.reversesId, outcome: 'upheld' } }) : 0
    if (appeals > 0) return refuse({ code: 'of-an-appeal' })
    const isOfBatch = context.batchId !== undefined && decision.batchId === context.batchId
    if (!isOfBatch && now > undoableUntil(decision.createdAt)) return refuse({ code: 'too-late-to-undo' })
    const stands = comment.lastDecisionId === decision.id && comment.revision === decision.revision && comment.state === decision.toState
    if (!stands || !decision.fromState) return refuse({ code: 'changed-since' })

    const state = decision.fromState
    await tx.decision.update({ where: { id: decision.id }, data: { undoneAt: now, undoneById: actor.id }, select: { id: true } })
    await changeWithholding(tx, comment, decision.fromWithheldIn)
    await tx.comment.update({
      where: { id: comment.id },
      data: {
        state,
        reviewedRevision: decision.fromReviewedRevision,
        lastDecisionId: decision.previousId,
      },
      select: { id: true },
    })
    const change = Number(state === 'published') - Number(comment.state === 'published')
    if (change !== 0) await countPublished(tx, comment, change > 0 ? 1 : -1)
    await reopenCase(tx, comment, decision.id)
    await takeBackNews(tx, decision, change < 0)
    await logEvent(
      tx,
      {
        kind: 'decision.undone',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { decisionId: decision.id, action: decision.action, from: comment.state, to: state },
      },
      now,
    )
    await notifyDesk(tx, { kind: 'undone', commentId: comment.id })
    return accept({ commentId: comment.id, state })
  })
}

/** What was told of the decision, and of a comment that was published for a moment. */
async function takeBackNews(
  tx: Transaction,
  decision: { id: string; commentId: string; createdAt: Date },
  isHidden: boolean,
): Promise<void> {
  await tx.notification.deleteMany({ where: { decisionId: decision.id } })
  if (!isHidden) return
  await tx.notification.deleteMany({
    where: { commentId: decision.commentId, kind: { in: ['reply', 'mention', 'thread', 'story'] }, createdAt: { gte: decision.createdAt } },
  })
}
