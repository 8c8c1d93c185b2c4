import 'server-only'
import { isWithinScope } from '#domain/moderation/scope'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

export type CommentNoteRefusal = { code: 'not-allowed' } | { code: 'comment-not-found' }

/** Leaves a note about a comment for the other moderators. Its author can have it with their data, so it is written for both. */
export async function noteComment(
  actor: Reader,
  input: { commentId: string; text: string },
  now = new Date(),
): Promise<Result<{ noteId: string }, CommentNoteRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const comment = await tx.comment.findUnique({
      where: { id: input.commentId },
      select: { id: true, storyId: true, rootCountry: true, language: true },
    })
    if (!comment || !isWithinScope(actor.scope, comment)) return refuse({ code: 'comment-not-found' })
    const { id: noteId } = await tx.deskNote.create({
      data: { id: newId(), commentId: comment.id, writerId: actor.id, text: input.text, createdAt: now },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: 'comment.noted',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { noteId },
      },
      now,
    )
    await notifyDesk(tx, { kind: 'changed', commentId: comment.id })
    return accept({ noteId })
  })
}
