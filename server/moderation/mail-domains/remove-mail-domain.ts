import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

/** Takes a rule about a mail domain away: its addresses are like any other from now on. */
export async function removeMailDomain(
  actor: Reader,
  { domain }: { domain: string },
  now = new Date(),
): Promise<Result<null, { code: 'not-allowed' } | { code: 'mail-domain-not-found' }>> {
  if (!can(actor, 'mail-domain.edit')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const { count } = await tx.mailDomainRule.deleteMany({ where: { domain } })
    if (count === 0) return refuse({ code: 'mail-domain-not-found' })
    await logEvent(tx, { kind: 'mail-domain.removed', actorId: actor.id, subjectType: 'mail-domain', subjectId: domain }, now)
    return accept(null)
  })
}
