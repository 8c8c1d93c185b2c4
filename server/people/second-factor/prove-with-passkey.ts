import 'server-only'
import { verifyAuthenticationResponse, type AuthenticationResponseJSON } from '@simplewebauthn/server'
import { accept, refuse, type Result } from '#domain/result'
import type { FactorSession } from '#server/people/second-factor/factor-session'
import { relyingParty } from '#server/people/second-factor/relying-party'
import { takeChallenge } from '#server/people/second-factor/take-challenge'
import { takePoint, returnPoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'

export type ProvePasskeyRefusal = { code: 'passkey-wrong' } | { code: 'too-many'; retryAt: Date }

/** Takes a passkey's signature of this session's challenge, once: from now on the session has given its second factor. */
export async function proveWithPasskey(
  session: Pick<FactorSession, 'id' | 'reader'>,
  response: AuthenticationResponseJSON,
  now = new Date(),
): Promise<Result<null, ProvePasskeyRefusal>> {
  const settings = await getSettings()
  const personId = session.reader.id
  const taken = await takePoint('factor.account', personId, settings)
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  const isProved = await inTransaction(async tx => {
    const challenge = await takeChallenge(tx, session.id)
    if (!challenge || !(await takeSignature(tx, personId, response, challenge, now))) return false
    await tx.session.updateMany({ where: { id: session.id, personId }, data: { factorAt: now } })
    return true
  })
  if (!isProved) return refuse({ code: 'passkey-wrong' })
  await returnPoint('factor.account', personId, settings)
  return accept(null)
}

async function takeSignature(
  tx: Transaction,
  personId: string,
  response: AuthenticationResponseJSON,
  challenge: string,
  now: Date,
): Promise<boolean> {
  const passkey = await tx.passkey.findFirst({
    where: { personId, credentialId: response.id },
    select: { id: true, credentialId: true, publicKey: true, counter: true },
  })
  if (!passkey) return false
  const { id, origin } = relyingParty()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: Number(passkey.counter) },
      requireUserVerification: false,
    })
    if (!verified) return false
    const counter = authenticationInfo.newCounter
    await tx.passkey.update({ where: { id: passkey.id }, data: { counter, lastUsedAt: now }, select: { id: true } })
    return true
  } catch {
    // A wrong signature, another origin, a counter that went back: a copied key.
    return false
  }
}
