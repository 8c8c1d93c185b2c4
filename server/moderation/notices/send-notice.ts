import 'server-only'
import { randomBytes } from 'node:crypto'
import type { NoticeInput } from '#domain/moderation/notice-input'
import type { Actor } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { newId } from '#server/new-id'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type SendNotice = NoticeInput & { commentId: string; clientKey: string; locale: string }

export type NoticeRefusal =
  /** It is not there, or nobody can read it now. */
  { code: 'comment-not-found' } | { code: 'too-many'; retryAt: Date }

/**
 * Takes a notice that a comment is illegal, from anybody, and receipts it at once (Art. 16(4) of the Digital Services
 * Act). The log does not say who sent it: whether a notice has a name at all is the notifier's affair and the law's.
 */
export async function sendNotice(
  actor: Actor,
  { goodFaith: _stated, ...input }: SendNotice,
  context: { address: string },
  now = new Date(),
): Promise<Result<{ code: string }, NoticeRefusal>> {
  const earlier = await receiptOf(input.clientKey)
  if (earlier) return accept(earlier)
  const taken = await takePoint('notice.address', addressPrefix(context.address), await getSettings())
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  try {
    return await inTransaction(async tx => {
      const comment = await tx.comment.findUnique({
        where: { id: input.commentId, state: 'published', story: { status: 'published' } },
        select: { id: true, storyId: true, revision: true },
      })
      if (!comment) return refuse({ code: 'comment-not-found' })
      const { storyId, revision } = comment
      const notice = await tx.notice.create({
        data: {
          id: newId(),
          code: randomBytes(16).toString('hex'),
          ...input,
          storyId,
          revision,
          isInGoodFaith: true,
          personId: actor?.id ?? null,
          createdAt: now,
        },
        select: { id: true, code: true },
      })
      await logEvent(
        tx,
        {
          kind: 'notice.received',
          actorId: null,
          subjectType: 'notice',
          subjectId: notice.id,
          storyId,
          data: { commentId: comment.id, revision, category: input.category },
        },
        now,
      )
      if (input.email) {
        await enqueueMail(tx, {
          to: input.email,
          locale: input.locale,
          mail: { template: 'noticeReceived', link: `/receipts/${notice.code}` },
        })
      }
      return accept({ code: notice.code })
    })
  } catch (error) {
    // The button was pressed twice at once: the first press's receipt is the answer to both.
    if (!isUniqueViolation(error, 'clientKey')) throw error
    return accept((await receiptOf(input.clientKey))!)
  }
}

function receiptOf(clientKey: string): Promise<{ code: string } | null> {
  return database.notice.findUnique({ where: { clientKey }, select: { code: true } })
}
