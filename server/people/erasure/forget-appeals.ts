import 'server-only'
import { database } from '#server/database'
import { addressHash } from '#server/moderation/notices/address-hash'
import { getSettings } from '#server/settings'
import type { Transaction } from '#server/transaction'

/** A decided appeal cannot be stored without a statement; this one speaks of nobody. */
export const erasedAppeal = { text: '', statement: 'Erased with the account that it was addressed to.' }

/**
 * What an erased person wrote against decisions and sanctions, and what they were answered. One that is open has nobody
 * left whom it could help: it ends with the account. The measures against their misuse and the cases that were sent to
 * their address go too.
 */
export async function forgetAppeals(tx: Transaction, personId: string, emails: readonly string[]): Promise<void> {
  const mine = { side: 'author' as const, OR: [{ decision: { comment: { authorId: personId } } }, { sanction: { personId } }] }
  await tx.appeal.deleteMany({ where: { ...mine, outcome: null } })
  await tx.appeal.updateMany({ where: { ...mine, outcome: { not: null } }, data: erasedAppeal })
  await tx.misuseMeasure.deleteMany({ where: { OR: [{ personId }, { addressHash: { in: emails.map(addressHash) } }] } })
  await tx.caseLink.updateMany({ where: { email: { in: [...emails] } }, data: { name: null, email: null } })
}

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * To which address a case was sent is forgotten with the link; who decided it by a link keeps a name, as everybody who
 * decides does. A measure against misuse is forgotten when nothing counts from it any longer.
 */
export async function forgetCases(now: Date): Promise<void> {
  const { misuseWindowDays } = await getSettings()
  await database.caseLink.updateMany({ where: { expiresAt: { lt: now }, email: { not: null } }, data: { email: null } })
  await database.caseLink.updateMany({ where: { expiresAt: { lt: now }, usedAt: null, name: { not: null } }, data: { name: null } })
  const before = new Date(now.getTime() - misuseWindowDays * dayMilliseconds)
  await database.misuseMeasure.deleteMany({ where: { createdAt: { lt: before }, OR: [{ until: null }, { until: { lt: now } }] } })
}
