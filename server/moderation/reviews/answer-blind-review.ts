import 'server-only'
import { judgingBar } from '#domain/moderation/judging-bar'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type BlindAnswer = { reviewId: string; wouldRestrict: boolean; reason: string | null }

export type BlindAnswerRefusal =
  | { code: 'not-allowed' }
  /** It is about something else, of oneself, or outside the scope. */
  | { code: 'review-not-found' }
  | { code: 'answered-already' }

/** Says what one would have decided, not knowing what was. It changes nothing about the comment. */
export async function answerBlindReview(
  actor: Reader,
  input: BlindAnswer,
  now = new Date(),
): Promise<Result<{ agrees: boolean }, BlindAnswerRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const review = await tx.blindReview.findUnique({
      where: { id: input.reviewId },
      select: {
        firstDeciderId: true,
        isRestricted: true,
        comment: {
          select: { id: true, storyId: true, authorId: true, rootCountry: true, language: true, author: { select: { role: true } } },
        },
      },
    })
    if (!review || review.firstDeciderId === actor.id) return refuse({ code: 'review-not-found' })
    const { comment } = review
    if (judgingBar(actor, { ...comment, authorRole: comment.author.role })) return refuse({ code: 'review-not-found' })
    const { wouldRestrict, reason } = input
    const { count } = await tx.blindReview.updateMany({
      where: { id: input.reviewId, answeredAt: null },
      data: { reviewerId: actor.id, wouldRestrict, reason: wouldRestrict ? reason : null, answeredAt: now },
    })
    if (count === 0) return refuse({ code: 'answered-already' })
    await logEvent(
      tx,
      {
        kind: 'comment.reviewed-blind',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { reviewId: input.reviewId, agrees: review.isRestricted === wouldRestrict },
      },
      now,
    )
    return accept({ agrees: review.isRestricted === wouldRestrict })
  })
}
