import 'server-only'
import { domainsOf } from '#domain/people/mail-domain'
import type { Transaction } from '#server/transaction'

type MailDomainAction = 'block' | 'premoderate'

/**
 * What the rules about mail domains say of an address, or of a person's own (the proved one, else the claimed one): a rule
 * holds for its domain and all below it, and the most exact one counts.
 */
export async function mailDomainActionFor(
  db: Pick<Transaction, 'mailDomainRule' | 'person'>,
  of: { email: string } | { personId: string },
): Promise<MailDomainAction | null> {
  const email = 'email' in of ? of.email : await addressOf(db, of.personId)
  if (!email) return null
  const rules = await db.mailDomainRule.findMany({ where: { domain: { in: domainsOf(email) } }, select: { domain: true, action: true } })
  return rules.toSorted((one, other) => other.domain.length - one.domain.length)[0]?.action ?? null
}

async function addressOf(db: Pick<Transaction, 'person'>, personId: string): Promise<string | null> {
  const person = await db.person.findUnique({ where: { id: personId }, select: { email: true, claimedEmail: true } })
  return person?.email ?? person?.claimedEmail ?? null
}
