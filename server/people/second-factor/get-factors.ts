import 'server-only'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import type { FactorSession } from '#server/people/second-factor/factor-session'
import { openSecret, pendingOwner } from '#server/people/second-factor/sealed-secret'
import { totpAddress } from '#server/people/second-factor/totp'

export type Factors = {
  /** Since when an app shows numbers; null: none does. */
  appSince: Date | null
  /** An app that was begun in this session and has not shown its first number yet. */
  pending: { secret: string; address: string } | null
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[]
  /** Recovery codes that were not used yet. */
  codesLeft: number
}

/** A person's own second factors. The secret of an app is told only until its first number was given. */
export async function getFactors(session: Pick<FactorSession, 'id' | 'reader'>): Promise<Factors> {
  const actor = session.reader
  const [app, passkeys, codesLeft] = await Promise.all([
    database.totpFactor.findUnique({ where: { personId: actor.id }, select: { secret: true, confirmedAt: true } }),
    database.passkey.findMany({
      where: { personId: actor.id },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
    database.recoveryCode.count({ where: { personId: actor.id, usedAt: null } }),
  ])
  const secret = app && !app.confirmedAt ? openSecret(app.secret, pendingOwner(session)) : undefined
  // The host alone: every letter makes the picture finer and harder to read.
  const issuer = new URL(configuration().PUBLIC_URL).host
  return {
    appSince: app?.confirmedAt ?? null,
    pending: secret ? { secret, address: totpAddress(secret, { label: actor.handle, issuer }) } : null,
    passkeys,
    codesLeft,
  }
}
