import 'server-only'
import type { AppealInput } from '#domain/moderation/appeal-input'
import { appealableUntil } from '#domain/moderation/appeal-window'
import { accept, refuse, type Result } from '#domain/result'
import { addressPrefix } from '#server/client-address'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { appealableOf } from '#server/moderation/appeals/appealable'
import { newId } from '#server/new-id'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type AppealRefusal =
  /** The code names nothing that was decided. */
  | { code: 'nothing-to-appeal' }
  /** It was taken back, or the notifier got all that was asked for. */
  | { code: 'nothing-stands' }
  | { code: 'appealed-already' }
  | { code: 'too-late'; until: Date }
  | { code: 'too-many'; retryAt: Date }

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * Asks that somebody else decide again: by the author of what was restricted, or by who sent the notice. Whoever has the
 * receipt's code may, free and without an account (Art. 20 of the Digital Services Act).
 */
export async function sendAppeal(
  { code, text }: AppealInput,
  context: { address: string },
  now = new Date(),
): Promise<Result<{ appealId: string }, AppealRefusal>> {
  const settings = await getSettings()
  const taken = await takePoint('appeal.address', addressPrefix(context.address), settings)
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  try {
    return await inTransaction(async tx => {
      const found = await appealableOf(tx, code)
      if (!found) return refuse({ code: 'nothing-to-appeal' })
      if (found.appealId) return refuse({ code: 'appealed-already' })
      if (found.isOver) return refuse({ code: 'nothing-stands' })
      const until = appealableUntil(found.decidedAt, settings.appealWindowDays)
      if (now > until) return refuse({ code: 'too-late', until })
      const { id: appealId } = await tx.appeal.create({
        data: {
          id: newId(),
          side: found.side,
          ...found.subject,
          text,
          createdAt: now,
          dueAt: new Date(now.getTime() + settings.appealDays * dayMilliseconds),
        },
        select: { id: true },
      })
      await logEvent(
        tx,
        {
          kind: 'appeal.received',
          actorId: null,
          subjectType: 'appeal',
          subjectId: appealId,
          ...(found.storyId && { storyId: found.storyId }),
          data: { side: found.side, ...found.subject },
        },
        now,
      )
      const { email, locale } = found.to
      if (email) await enqueueMail(tx, { to: email, locale, mail: { template: 'appealReceived', link: `/receipts/${code}` } })
      return accept({ appealId })
    })
  } catch (error) {
    // Sent twice at once.
    if (isUniqueViolation(error)) return refuse({ code: 'appealed-already' })
    throw error
  }
}
