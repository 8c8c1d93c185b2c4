import 'server-only'
import type { Transaction } from '#server/transaction'

type LockedRule = { key: string; position: number; version: number; category: string; retiredAt: Date | null }

/** The rule's row, until the transaction ends nobody else's to change. */
export async function lockHouseRule(tx: Transaction, key: string): Promise<LockedRule | undefined> {
  const [rule] = await tx.$queryRaw<LockedRule[]>`
    select key, position, version, category, "retiredAt" from "HouseRule" where key = ${key} for update`
  return rule
}
