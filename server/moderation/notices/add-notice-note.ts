import 'server-only'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { lockNotice } from '#server/moderation/notices/lock-notice'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

/** Tells colleagues something about a notice; the notifier and the authors never read it. */
export async function addNoticeNote(
  actor: Reader,
  { noticeId, text }: { noticeId: string; text: string },
  now = new Date(),
): Promise<Result<{ noteId: string }, { code: 'notice-not-found' }>> {
  return inTransaction(async tx => {
    if (!(await lockNotice(tx, actor, noticeId))) return refuse({ code: 'notice-not-found' })
    const { id: noteId } = await tx.noticeNote.create({
      data: { id: newId(), noticeId, authorId: actor.id, text, createdAt: now },
      select: { id: true },
    })
    await logEvent(tx, { kind: 'notice.noted', actorId: actor.id, subjectType: 'notice', subjectId: noticeId, data: { noteId } }, now)
    return accept({ noteId })
  })
}
