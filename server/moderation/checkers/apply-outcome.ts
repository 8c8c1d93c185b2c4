import 'server-only'
import type { Asked } from '#domain/moderation/checkers/checker-answer'
import { checkOf, type CheckerAction } from '#domain/moderation/checkers/outside-checker'
import { outcomeOf } from '#domain/moderation/checkers/outcome-of'
import { countPublished } from '#server/comments/count-comment'
import { holdComment } from '#server/comments/hold-comment'
import { lockComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { noteMatches } from '#server/moderation/rules/note-matches'
import { inTransaction } from '#server/transaction'

type ToApply = {
  commentId: string
  revision: number
  checker: { name: string; action: CheckerAction; threshold: number }
  asked: Asked
}

/**
 * Keeps what a checker found on a revision, once, and does what it is for. While it was asked the author may have edited and a
 * moderator may have decided: an answer about other words is dropped, and what was decided stays.
 */
export async function applyOutcome({ commentId, revision, checker, asked }: ToApply, now = new Date()): Promise<void> {
  await inTransaction(async tx => {
    const comment = await lockComment(tx, commentId)
    if (!comment || comment.revision !== revision || comment.state === 'withdrawn') return
    const check = checkOf(checker.name)
    if (await tx.ruleMatch.findFirst({ where: { commentId, revision, check }, select: { id: true } })) return
    const { checksFailClosed } = await tx.story.findUniqueOrThrow({ where: { id: comment.storyId }, select: { checksFailClosed: true } })
    const isOpen = comment.state !== 'removed' && comment.reviewedRevision < revision
    const firing = outcomeOf({ checker, asked, isOpen, checksFailClosed })
    if (!firing) return
    if (firing.action === 'hold' && comment.state === 'published') {
      await tx.comment.update({ where: { id: commentId }, data: { state: 'held' }, select: { id: true } })
      await countPublished(tx, comment, -1)
    }
    await noteMatches(tx, comment, [firing], now)
    await notifyDesk(tx, { kind: 'changed', commentId })
    if (firing.action !== 'hold') return
    const rule = firing.isTimedOut ? 'check-timed-out' : 'outside-checker'
    await holdComment(tx, comment, { rule, matched: [], checks: [check] }, now)
    await logEvent(
      tx,
      {
        kind: 'comment.held',
        actorId: null,
        subjectType: 'comment',
        subjectId: commentId,
        storyId: comment.storyId,
        data: { revision, rule, checker: checker.name, score: firing.score, from: comment.state, to: 'held' },
      },
      now,
    )
  })
}
