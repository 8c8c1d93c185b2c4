import 'server-only'
import type { CorrectionRequest } from '#domain/moderation/correction-input'
import type { Actor } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { isUniqueViolation } from '#server/database-errors'
import { misuseSuspension } from '#server/moderation/misuse/misuse-suspension'
import { storyTarget } from '#server/moderation/notices/find-targets'
import { noticeTerms } from '#server/moderation/notices/notice-terms'
import { receiptOf } from '#server/moderation/notices/send-notice'
import { storeNotice } from '#server/moderation/notices/store-notice'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

type AskForCorrection = CorrectionRequest & { storyId: string; reportId: string | null; clientKey: string; locale: string }
export type CorrectionRefusal = { code: 'story-not-found' } | { code: 'too-many'; retryAt: Date }

/** Tells the editors that a story or a report says something wrong. It is receipted, decided and answered like a notice. */
export async function askForCorrection(
  actor: Actor,
  { storyId, reportId, ...input }: AskForCorrection,
  context: { address: string },
  now = new Date(),
): Promise<Result<{ code: string }, CorrectionRefusal>> {
  const earlier = await receiptOf(input.clientKey)
  if (earlier) return accept(earlier)
  const settings = await getSettings()
  const taken = await takePoint('notice.address', addressPrefix(context.address), settings)
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  try {
    return await inTransaction(async tx => {
      const { address, ...request } = input
      const target = await storyTarget(tx, { storyId, reportId, address })
      if (!target) return refuse({ code: 'story-not-found' })
      const personId = actor?.id ?? null
      const suspension = await misuseSuspension(tx, 'notices', { personId, email: input.email }, now)
      const terms = await noticeTerms(tx, actor, settings, now)
      const { code } = await storeNotice(
        tx,
        {
          notice: {
            ...request,
            ...terms,
            kind: 'correction',
            personId,
            isInGoodFaith: true,
            ...(suspension && { state: 'setAside' }),
          },
          targets: [target],
        },
        now,
      )
      return accept({ code })
    })
  } catch (error) {
    if (!isUniqueViolation(error, 'clientKey')) throw error
    return accept((await receiptOf(input.clientKey))!)
  }
}
