import 'server-only'
import { generateAuthenticationOptions } from '@simplewebauthn/server'
import { database } from '#server/database'
import type { FactorSession } from '#server/people/second-factor/factor-session'
import { relyingParty } from '#server/people/second-factor/relying-party'

export type ProofOptions = Awaited<ReturnType<typeof generateAuthenticationOptions>>

/** What the browser needs in order to ask one of the person's passkeys; undefined where there is none. */
export async function beginPasskeyProof({ id, reader }: Pick<FactorSession, 'id' | 'reader'>): Promise<ProofOptions | undefined> {
  const passkeys = await database.passkey.findMany({ where: { personId: reader.id }, select: { credentialId: true, transports: true } })
  if (passkeys.length === 0) return undefined
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    userVerification: 'preferred',
  })
  await database.session.updateMany({ where: { id }, data: { challenge: options.challenge } })
  return options
}
