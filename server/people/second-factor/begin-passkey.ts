import 'server-only'
import { generateRegistrationOptions } from '@simplewebauthn/server'
import { accept, refuse, type Result } from '#domain/result'
import { changeBar, type FactorSession } from '#server/people/second-factor/factor-session'
import { passkeyAlgorithms, relyingParty } from '#server/people/second-factor/relying-party'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type PasskeyOptions = Awaited<ReturnType<typeof generateRegistrationOptions>>

/** A person has a few devices; more keys than these are a mistake. */
export const mostPasskeys = 10

/** What the browser needs in order to make a passkey; the session remembers the challenge. */
export async function beginPasskey(
  session: FactorSession,
  now = new Date(),
): Promise<Result<PasskeyOptions, { code: 'not-allowed' } | { code: 'factor-missing' } | { code: 'too-many-passkeys'; most: number }>> {
  const { operatorName } = await getSettings()
  const { id: personId, handle, name } = session.reader
  return inTransaction(async tx => {
    const bar = await changeBar(tx, session, now)
    if (bar) return refuse(bar)
    const passkeys = await tx.passkey.findMany({ where: { personId }, select: { credentialId: true, transports: true } })
    if (passkeys.length >= mostPasskeys) return refuse({ code: 'too-many-passkeys', most: mostPasskeys })
    const options = await generateRegistrationOptions({
      rpName: operatorName,
      rpID: relyingParty().id,
      // The id of the row: it is random and says nothing of the person.
      userID: new Uint8Array(Buffer.from(personId)),
      userName: handle,
      userDisplayName: name,
      excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
      supportedAlgorithmIDs: passkeyAlgorithms,
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    })
    await tx.session.updateMany({ where: { id: session.id }, data: { challenge: options.challenge } })
    return accept(options)
  })
}
