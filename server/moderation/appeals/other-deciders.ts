import 'server-only'
import type { Transaction } from '#server/transaction'

type Parties = {
  firstDeciderId: string | null
  /** Who wrote what is judged, sent the notice, or was sanctioned. */
  authorId?: string | null
  notifierId?: string | null
  sanctionedId?: string | null
}

/** How many people of the desk could decide an appeal: all but who decided first and who is a party to it. */
export async function otherDeciders(db: Pick<Transaction, 'person'>, parties: Parties): Promise<number> {
  const barred = Object.values(parties).filter(id => typeof id === 'string')
  return db.person.count({ where: { role: { in: ['moderator', 'admin'] }, erasedAt: null, id: { notIn: barred } } })
}
