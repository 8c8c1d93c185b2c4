import 'server-only'
import type { Reader, Role } from '#domain/people/actor'
import { isRecentFactor, isStaff } from '#domain/people/second-factor'
import { hasFactor } from '#server/people/second-factor/is-factor-asked'
import type { Transaction } from '#server/transaction'

/** The session in which a second factor is given or changed. */
export type FactorSession = {
  id: string
  reader: Reader
  /** The role of the account, awake or not. */
  storedRole: Role
  factorAt: Date | null
}

/** Why somebody may not change their second factors now; undefined where they may. */
export async function changeBar(
  tx: Transaction,
  { reader, storedRole, factorAt }: FactorSession,
  now: Date,
): Promise<{ code: 'not-allowed' } | { code: 'factor-missing' } | undefined> {
  if (!isStaff(storedRole)) return { code: 'not-allowed' }
  // Two sessions that add the first one at the same time: the second must give it.
  await tx.$queryRaw`select 1 from "Person" where id = ${reader.id}::uuid for no key update`
  if (isRecentFactor(factorAt, now) || !(await hasFactor(reader.id, tx))) return undefined
  return { code: 'factor-missing' }
}
