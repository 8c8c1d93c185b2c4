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
export async function otherDeciders(db: Pick<Transaction, 'person'>, parties: Parties, now: Date): Promise<number> {
  const barred = Object.values(parties).filter(id => typeof id === 'string')
  // Who is suspended or banned has no desk.
  const inForce = { liftedAt: null, OR: [{ until: null }, { until: { gt: now } }] }
  const barring = { kind: { in: ['suspension' as const, 'ban' as const] }, ...inForce }
  return db.person.count({
    where: { role: { in: ['moderator', 'admin'] }, erasedAt: null, id: { notIn: barred }, sanctions: { none: barring } },
  })
}
