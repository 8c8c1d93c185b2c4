import 'server-only'
import { judgingBar } from '#domain/moderation/judging-bar'
import { isWithinScope } from '#domain/moderation/scope'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { readerFields, toReader } from '#server/people/current-actor'
import { inTransaction } from '#server/transaction'

export type AskRefusal =
  | { code: 'not-allowed' }
  | { code: 'comment-not-found' }
  /** Nobody is asked who may not judge the comment: its author, an equal of the author, who is there for something else. */
  | { code: 'colleague-cannot' }
  /** The same colleague has yet to answer. */
  | { code: 'asked-already' }

/** Asks a colleague what they think of a comment; it then stands among what is asked of them. */
export async function askOpinion(
  actor: Reader,
  input: { commentId: string; askedId: string; question: string },
  now = new Date(),
): Promise<Result<{ opinionId: string }, AskRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const comment = await tx.comment.findUnique({
      where: { id: input.commentId },
      select: { id: true, storyId: true, rootCountry: true, language: true, authorId: true, author: { select: { role: true } } },
    })
    if (!comment || !isWithinScope(actor.scope, comment)) return refuse({ code: 'comment-not-found' })
    const asked = await tx.person.findUnique({ where: { id: input.askedId, erasedAt: null }, select: readerFields })
    const colleague = asked && toReader(asked)
    const judged = { ...comment, authorRole: comment.author.role }
    if (!colleague || colleague.id === actor.id || !can(colleague, 'desk.open') || judgingBar(colleague, judged)) {
      return refuse({ code: 'colleague-cannot' })
    }
    const open = await tx.secondOpinion.count({ where: { commentId: comment.id, askedId: colleague.id, answeredAt: null } })
    if (open > 0) return refuse({ code: 'asked-already' })
    const { id: opinionId } = await tx.secondOpinion.create({
      data: { id: newId(), commentId: comment.id, askerId: actor.id, askedId: colleague.id, question: input.question, createdAt: now },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: 'comment.opinion-asked',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { opinionId, askedId: colleague.id },
      },
      now,
    )
    return accept({ opinionId })
  })
}
