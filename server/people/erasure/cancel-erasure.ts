import 'server-only'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { mailAboutErasure } from '#server/people/erasure/mail-about-erasure'
import { inTransaction } from '#server/transaction'

/** Takes the asking back while nothing has begun. */
export async function cancelErasure(actor: Reader, now = new Date()): Promise<Result<null, { code: 'erasure-not-pending' }>> {
  return inTransaction(async tx => {
    const { count } = await tx.erasure.updateMany({
      where: { personId: actor.id, cancelledAt: null, startedAt: null },
      data: { cancelledAt: now },
    })
    if (count === 0) return refuse({ code: 'erasure-not-pending' })
    await logEvent(tx, { kind: 'person.erasure-cancelled', actorId: actor.id, subjectType: 'person', subjectId: actor.id }, now)
    await mailAboutErasure(tx, actor.id, 'erasureCancelled')
    return accept(null)
  })
}
