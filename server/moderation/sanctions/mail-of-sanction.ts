import 'server-only'
import { enqueueMail } from '#server/mail/mail'
import type { Transaction } from '#server/transaction'

/** Queues the mail about a sanction, or about its end; who never proved an address is told in the page alone. */
export async function mailOfSanction(
  tx: Transaction,
  { personId, sanctionId, template }: { personId: string; sanctionId: string; template: 'sanction' | 'sanctionLifted' },
): Promise<void> {
  const { email, locale } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true, locale: true } })
  if (!email) return
  const { code } = await tx.sanction.findUniqueOrThrow({ where: { id: sanctionId }, select: { code: true } })
  await enqueueMail(tx, { to: email, locale, mail: { template, link: `/receipts/${code}`, sanctionId } })
}
