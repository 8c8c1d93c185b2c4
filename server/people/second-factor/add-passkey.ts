import 'server-only'
import { verifyRegistrationResponse, type RegistrationResponseJSON } from '@simplewebauthn/server'
import { accept, refuse, type Result } from '#domain/result'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { changeBar, type FactorSession } from '#server/people/second-factor/factor-session'
import { mailAboutFactor } from '#server/people/second-factor/mail-about-factor'
import { passkeyAlgorithms, relyingParty } from '#server/people/second-factor/relying-party'
import { takeChallenge } from '#server/people/second-factor/take-challenge'
import { inTransaction } from '#server/transaction'

export type AddPasskeyRefusal = { code: 'not-allowed' } | { code: 'factor-missing' } | { code: 'passkey-wrong' }

/** Keeps the public half of a passkey that the browser made for this session's challenge. This session has given it. */
export async function addPasskey(
  session: FactorSession,
  input: { name: string; response: RegistrationResponseJSON },
  now = new Date(),
): Promise<Result<null, AddPasskeyRefusal>> {
  const personId = session.reader.id
  // In a transaction of its own: a wrong answer uses the challenge up as well.
  const challenge = await inTransaction(tx => takeChallenge(tx, session.id))
  const made = challenge ? await registered(input.response, challenge) : undefined
  if (!made) return refuse({ code: 'passkey-wrong' })
  const { id: credentialId, publicKey, counter, transports } = made
  try {
    return await inTransaction(async tx => {
      const bar = await changeBar(tx, session, now)
      if (bar) return refuse(bar)
      await tx.passkey.create({
        data: {
          id: newId(),
          personId,
          credentialId,
          publicKey,
          counter,
          transports: transports ?? [],
          name: input.name,
          createdAt: now,
        },
      })
      await tx.session.updateMany({ where: { id: session.id }, data: { factorAt: now } })
      await mailAboutFactor(tx, personId, 'factorAdded')
      await logEvent(
        tx,
        { kind: 'person.factor-added', actorId: personId, subjectType: 'person', subjectId: personId, data: { factor: 'passkey' } },
        now,
      )
      return accept(null)
    })
  } catch (error) {
    if (isUniqueViolation(error, 'credentialId')) return refuse({ code: 'passkey-wrong' })
    throw error
  }
}

async function registered(response: RegistrationResponseJSON, challenge: string) {
  const { id, origin } = relyingParty()
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: id,
      supportedAlgorithmIDs: passkeyAlgorithms,
      // A key without a finger or a PIN is a factor all the same: the password is the other one.
      requireUserVerification: false,
    })
    return registrationInfo?.credential
  } catch {
    // The library throws for whatever does not fit; what the browser sent is a stranger's word.
    return undefined
  }
}
