import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import type { MailDomainInput } from '#domain/people/mail-domain-input'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

/** Blocks sign-ups from a mail domain and all below it, or lets what their accounts write wait. A rule that is there is replaced. */
export async function setMailDomain(
  actor: Reader,
  { domain, action, note }: MailDomainInput,
  now = new Date(),
): Promise<Result<null, { code: 'not-allowed' }>> {
  if (!can(actor, 'mail-domain.edit')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const before = await tx.mailDomainRule.findUnique({ where: { domain }, select: { action: true } })
    const content = { action, note, createdById: actor.id, createdAt: now }
    await tx.mailDomainRule.upsert({ where: { domain }, create: { domain, ...content }, update: content, select: { domain: true } })
    await logEvent(
      tx,
      {
        kind: 'mail-domain.set',
        actorId: actor.id,
        subjectType: 'mail-domain',
        subjectId: domain,
        data: { from: before?.action ?? null, to: action },
      },
      now,
    )
    return accept(null)
  })
}
