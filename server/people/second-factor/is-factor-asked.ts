import 'server-only'
import type { Role } from '#domain/people/actor'
import { isStaff } from '#domain/people/second-factor'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { getSettings } from '#server/settings'
import type { Transaction } from '#server/transaction'

/** Whether all staff must have one: always where the site is reached by https, else as the setting says. */
export async function isFactorRequired(): Promise<boolean> {
  if (configuration().PUBLIC_URL.startsWith('https:')) return true
  return (await getSettings()).staffSecondFactor === 'always'
}

/** Whether a person has an app or a passkey. */
export async function hasFactor(personId: string, db: Pick<Transaction, 'totpFactor' | 'passkey'> = database): Promise<boolean> {
  const [app, passkey] = await Promise.all([
    // Not findUnique: Prisma would gather two of one moment into a transaction, which waits for a free connection.
    db.totpFactor.findFirst({ where: { personId, confirmedAt: { not: null } }, select: { personId: true } }),
    db.passkey.findFirst({ where: { personId }, select: { id: true } }),
  ])
  return app !== null || passkey !== null
}

/** Whoever of the staff has one is asked for it, and where all must have one, so are those who have none yet. */
export async function isFactorAsked(personId: string, role: Role): Promise<boolean> {
  return isStaff(role) && ((await hasFactor(personId)) || (await isFactorRequired()))
}
