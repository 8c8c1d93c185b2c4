import 'server-only'
import { createHmac } from 'node:crypto'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import type { Transaction } from '#server/transaction'

/**
 * A keyed hash: without the key the table cannot be tried against a list of addresses. The key is derived from
 * AUTH_SECRET, so that another secret forgets who was barred.
 */
function hashAddress(email: string): string {
  const key = createHmac('sha256', configuration().AUTH_SECRET).update('barred address').digest()
  return createHmac('sha256', key).update(email.trim().toLowerCase()).digest('hex')
}

/** Whether the address was banned before its account was erased. */
export async function isBarred(email: string, now: Date, db: Pick<Transaction, 'barredAddress'> = database): Promise<boolean> {
  const found = await db.barredAddress.findUnique({ where: { hash: hashAddress(email) }, select: { until: true } })
  return found !== null && (found.until === null || found.until > now)
}

/** Keeps an erased person's ban, where there is one, for the addresses that are forgotten. */
export async function barAddresses(tx: Transaction, personId: string, emails: readonly string[], now: Date): Promise<void> {
  const bans = await tx.sanction.findMany({
    where: { personId, kind: 'ban', liftedAt: null, OR: [{ until: null }, { until: { gt: now } }] },
    select: { until: true },
  })
  if (bans.length === 0) return
  const ends = bans.map(ban => ban.until)
  const until = ends.includes(null) ? null : new Date(Math.max(...ends.map(Number)))
  for (const hash of emails.map(hashAddress)) {
    await tx.barredAddress.upsert({ where: { hash }, create: { hash, createdAt: now, until }, update: { until } })
  }
}
