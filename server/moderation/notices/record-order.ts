import 'server-only'
import type { OrderInput } from '#domain/moderation/order-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { findTargets, type TargetRefusal } from '#server/moderation/notices/find-targets'
import { storeNotice } from '#server/moderation/notices/store-notice'
import { inTransaction } from '#server/transaction'

export type OrderRefusal = { code: 'not-allowed' } | { code: 'received-later' } | TargetRefusal

/** Until the end of its day. */
const endOfDay = (day: Date) => new Date(day.getTime() + 24 * 60 * 60 * 1000 - 1)

/**
 * Records what an authority orders, so that it is handled, decided and accounted for like a notice. It comes first. An
 * order may name what readers no longer see.
 */
export async function recordOrder(
  actor: Reader,
  { addresses, receivedOn, dueOn, clientKey, locale, ...order }: OrderInput & { clientKey: string; locale: string },
  now = new Date(),
): Promise<Result<{ noticeId: string }, OrderRefusal>> {
  if (!can(actor, 'order.record')) return refuse({ code: 'not-allowed' })
  if (receivedOn > now) return refuse({ code: 'received-later' })
  try {
    return await inTransaction(async tx => {
      const targets = await findTargets(tx, addresses, 'stored')
      if (!targets.ok) return targets
      const notice = {
        ...order,
        kind: 'order' as const,
        clientKey,
        locale,
        isInGoodFaith: false,
        isPriority: true,
        receivedAt: receivedOn,
        dueAt: endOfDay(dueOn),
      }
      const { id } = await storeNotice(tx, { notice, targets: targets.value, recorderId: actor.id }, now)
      return accept({ noticeId: id })
    })
  } catch (error) {
    if (!isUniqueViolation(error, 'clientKey')) throw error
    const { id } = await database.notice.findUniqueOrThrow({ where: { clientKey }, select: { id: true } })
    return accept({ noticeId: id })
  }
}
