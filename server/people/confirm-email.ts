import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { publishAwaiting } from '#server/comments/publish-awaiting'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { useMailToken } from '#server/people/mail-tokens'
import { inTransaction } from '#server/transaction'

export type LinkRefusal = { code: 'link-used' } | { code: 'email-taken' }

/** Confirms an address, new or changed, and publishes what waited for it. Returns how many comments it let out. */
export async function confirmEmail(
  secret: string,
  now = new Date(),
): Promise<Result<{ personId: string; published: number }, LinkRefusal>> {
  return inTransaction(async tx => {
    const confirmed = (await useMailToken(tx, secret, 'confirm', now)) ?? (await useMailToken(tx, secret, 'changeEmail', now))
    if (!confirmed) return refuse({ code: 'link-used' })
    const { personId, email } = confirmed
    if (email) {
      const owner = await tx.person.findUnique({ where: { email }, select: { id: true } })
      if (owner && owner.id !== personId) return refuse({ code: 'email-taken' })
      const before = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true, locale: true } })
      await tx.person.update({ where: { id: personId }, data: { email, emailConfirmedAt: now }, select: { id: true } })
      if (before.email)
        await enqueueMail(tx, { to: before.email, locale: before.locale, mail: { template: 'emailChanged', link: '/contact' } })
    } else {
      await tx.person.update({ where: { id: personId }, data: { emailConfirmedAt: now }, select: { id: true } })
    }
    const published = await publishAwaiting(tx, personId, now)
    await logEvent(
      tx,
      {
        kind: email ? 'person.email-changed' : 'person.confirmed',
        actorId: personId,
        subjectType: 'person',
        subjectId: personId,
        data: { published },
      },
      now,
    )
    return accept({ personId, published })
  })
}
