import 'server-only'
import { addressHash } from '#server/moderation/notices/address-hash'
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
