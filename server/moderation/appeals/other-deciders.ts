import 'server-only'
import type { LockedAppeal } from '#server/moderation/appeals/lock-appeal'
import type { Transaction } from '#server/transaction'

type Parties = { firstDeciderId: string | null } & Pick<LockedAppeal, 'decision' | 'notice' | 'sanction'>

/** How many people of the desk could decide an appeal: all but who decided first and who is a party to it. */
export async function otherDeciders(
  db: Pick<Transaction, 'person'>,
  { firstDeciderId, decision, notice, sanction }: Parties,
): Promise<number> {
  const barred = [firstDeciderId, decision?.comment.authorId, notice?.personId, sanction?.personId].filter(id => typeof id === 'string')
  return db.person.count({ where: { role: { in: ['moderator', 'admin'] }, erasedAt: null, id: { notIn: barred } } })
}
