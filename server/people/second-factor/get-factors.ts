import 'server-only'
import type { Reader } from '#domain/people/actor'
import { configuration } from '#server/configuration'
import { database } from '#server/database'
import { openSecret } from '#server/people/second-factor/sealed-secret'
import { totpAddress } from '#server/people/second-factor/totp'

export type Factors = {
  /** Since when an app shows numbers; null: none does. */
  appSince: Date | null
  /** An app that was begun and has not shown its first number yet. */
  pending: { secret: string; address: string } | null
  passkeys: { id: string; name: string; createdAt: Date; lastUsedAt: Date | null }[]
  /** Recovery codes that were not used yet. */
  codesLeft: number
}

/** A person's own second factors. The secret of an app is told only until its first number was given. */
export async function getFactors(actor: Reader): Promise<Factors> {
  const [app, passkeys, codesLeft] = await Promise.all([
    database.totpFactor.findUnique({ where: { personId: actor.id }, select: { secret: true, confirmedAt: true } }),
    database.passkey.findMany({
      where: { personId: actor.id },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true, name: true, createdAt: true, lastUsedAt: true },
    }),
    database.recoveryCode.count({ where: { personId: actor.id, usedAt: null } }),
  ])
  const secret = app && !app.confirmedAt ? openSecret(app.secret, actor.id) : undefined
  // The host alone: every letter makes the picture finer and harder to read.
  const issuer = new URL(configuration().PUBLIC_URL).host
  return {
    appSince: app?.confirmedAt ?? null,
    pending: secret ? { secret, address: totpAddress(secret, { label: actor.handle, issuer }) } : null,
    passkeys,
    codesLeft,
  }
}
