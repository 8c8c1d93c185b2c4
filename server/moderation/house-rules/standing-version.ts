import 'server-only'
import type { Transaction } from '#server/transaction'

/** The version of a house rule that stands now; null where there is no such rule, or it is retired. */
export async function standingVersion(db: Pick<Transaction, 'houseRule'>, key: string): Promise<number | null> {
  const rule = await db.houseRule.findUnique({ where: { key, retiredAt: null }, select: { version: true } })
  return rule?.version ?? null
}
