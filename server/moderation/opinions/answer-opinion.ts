import 'server-only'
import { isWithinScope } from '#domain/moderation/scope'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { inTransaction } from '#server/transaction'

export type AnswerRefusal = { code: 'not-allowed' } | { code: 'opinion-not-found' } | { code: 'answered-already' }

/** Answers what a colleague asked; who was asked answers, and once. */
export async function answerOpinion(
  actor: Reader,
  input: { opinionId: string; answer: string },
  now = new Date(),
): Promise<Result<{ commentId: string }, AnswerRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const opinion = await tx.secondOpinion.findUnique({
      where: { id: input.opinionId, askedId: actor.id },
      select: { comment: { select: { id: true, storyId: true, rootCountry: true, language: true } } },
    })
    if (!opinion || !isWithinScope(actor.scope, opinion.comment)) return refuse({ code: 'opinion-not-found' })
    const { comment } = opinion
    const { count } = await tx.secondOpinion.updateMany({
      where: { id: input.opinionId, answeredAt: null },
      data: { answer: input.answer, answeredAt: now },
    })
    if (count === 0) return refuse({ code: 'answered-already' })
    await logEvent(
      tx,
      {
        kind: 'comment.opinion-given',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { opinionId: input.opinionId },
      },
      now,
    )
    await notifyDesk(tx, { kind: 'changed', commentId: comment.id })
    return accept({ commentId: comment.id })
  })
}
