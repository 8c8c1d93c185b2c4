import 'server-only'
import type { NoticeInput } from '#domain/moderation/notice-input'
import type { Actor } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { misuseSuspension } from '#server/moderation/misuse/misuse-suspension'
import { commentTarget, findTargets, isSamePlace, storyTarget, type TargetRefusal } from '#server/moderation/notices/find-targets'
import { noticeTerms } from '#server/moderation/notices/notice-terms'
import { storeNotice } from '#server/moderation/notices/store-notice'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'

/** The comment, or the story and perhaps its report, from whose page the notice comes. */
type NoticeOrigin = { commentId: string } | { storyId: string; reportId: string | null }

export type SendNotice = NoticeInput & NoticeOrigin & { clientKey: string; locale: string }

export type NoticeRefusal =
  /** It is not there, or nobody can read it now. */
  { code: 'comment-not-found' } | { code: 'too-many'; retryAt: Date } | TargetRefusal

/**
 * Takes a notice that something is illegal, from anybody, and receipts it at once (Art. 16(4) of the Digital Services
 * Act). What concerns a story or a report goes to the editors. Of who misuses notices it is set aside, and they are told.
 */
export async function sendNotice(
  actor: Actor,
  input: SendNotice,
  context: { address: string },
  now = new Date(),
): Promise<Result<{ code: string }, NoticeRefusal>> {
  const earlier = await receiptOf(input.clientKey)
  if (earlier) return accept(earlier)
  const settings = await getSettings()
  const taken = await takePoint('notice.address', addressPrefix(context.address), settings)
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  try {
    return await inTransaction(async tx => {
      const origin = await targetOf(tx, input)
      if (!origin) return refuse({ code: 'comment-not-found' })
      const further = await findTargets(tx, input.more, 'public')
      if (!further.ok) return further
      const targets = [origin, ...further.value.filter(target => !isSamePlace(target, origin))]
      if (targets.some(target => (target.commentId === null) !== (origin.commentId === null))) return refuse({ code: 'mixed-places' })
      const { category, explanation, law, country, name, email, clientKey, locale } = input
      const sender = { personId: actor?.id ?? null, email }
      const suspension = await misuseSuspension(tx, 'notices', sender, now)
      const { code } = await storeNotice(
        tx,
        {
          notice: {
            kind: 'illegal',
            clientKey,
            locale,
            category,
            explanation,
            law,
            country,
            name,
            email,
            personId: sender.personId,
            isInGoodFaith: true,
            ...(await noticeTerms(tx, actor, settings, now)),
            ...(suspension && { state: 'setAside' }),
          },
          targets,
        },
        now,
      )
      return accept({ code })
    })
  } catch (error) {
    // The button was pressed twice at once: the first press's receipt is the answer to both.
    if (!isUniqueViolation(error, 'clientKey')) throw error
    return accept((await receiptOf(input.clientKey))!)
  }
}

function targetOf(tx: Transaction, input: NoticeOrigin & { address: string }) {
  const { address } = input
  return 'commentId' in input ? commentTarget(tx, input.commentId, address) : storyTarget(tx, { ...input, address })
}

export function receiptOf(clientKey: string): Promise<{ code: string } | null> {
  return database.notice.findUnique({ where: { clientKey }, select: { code: true } })
}
