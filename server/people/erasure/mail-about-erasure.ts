import 'server-only'
import { enqueueMail } from '#server/mail/mail'
import type { Transaction } from '#server/transaction'

const links = { erasureAsked: '/account/data', erasureCancelled: '/account/data', erasureDone: '/privacy' } as const

/** Mails the person, where their address is proved: to one that is only claimed nothing is told about the account. */
export async function mailAboutErasure(tx: Transaction, personId: string, template: keyof typeof links): Promise<void> {
  const { email, locale } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { email: true, locale: true } })
  if (email) await enqueueMail(tx, { to: email, locale, mail: { template, link: links[template] } })
}
