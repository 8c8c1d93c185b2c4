import 'server-only'
import { enqueueMail } from '#server/mail/mail'
import type { Transaction } from '#server/transaction'

/** Tells the owner of an account what became of its second factor: if it was not them, this is how they learn of it. */
export async function mailAboutFactor(
  tx: Transaction,
  personId: string,
  template: 'factorAdded' | 'factorRemoved' | 'factorReset' | 'recoveryCodeUsed',
): Promise<void> {
  const { email, locale } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true, locale: true } })
  if (email) await enqueueMail(tx, { to: email, locale, mail: { template, link: '/account/second-factor' } })
}
