import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { mailAboutFactor } from '#server/people/second-factor/mail-about-factor'
import { inTransaction } from '#server/transaction'

export type ResetFactorRefusal = { code: 'not-allowed' } | { code: 'oneself' } | { code: 'person-not-found' }

/**
 * For whoever lost everything: their app, passkeys and recovery codes are forgotten, and their role sleeps in every session
 * and token until they have set up another. `system` is the command line of the operator.
 */
export async function resetSecondFactor(
  actor: Reader | 'system',
  { personId }: { personId: string },
  now = new Date(),
): Promise<Result<null, ResetFactorRefusal>> {
  if (actor !== 'system') {
    if (!can(actor, 'people.manage')) return refuse({ code: 'not-allowed' })
    // Who is signed in takes back their own with it in hand; without, another admin must look at them first.
    if (actor.id === personId) return refuse({ code: 'oneself' })
  }
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "Person" where id = ${personId}::uuid for no key update`
    const person = await tx.person.findUnique({ where: { id: personId, erasedAt: null }, select: { id: true } })
    if (!person) return refuse({ code: 'person-not-found' })
    await tx.totpFactor.deleteMany({ where: { personId } })
    await tx.passkey.deleteMany({ where: { personId } })
    await tx.recoveryCode.deleteMany({ where: { personId } })
    // A session left open with the lost device must not be the one that sets up another.
    await tx.session.deleteMany({ where: { personId } })
    await tx.apiToken.updateMany({ where: { personId }, data: { factorAt: null } })
    await mailAboutFactor(tx, personId, 'factorReset')
    const actorId = actor === 'system' ? null : actor.id
    await logEvent(tx, { kind: 'person.factor-reset', actorId, subjectType: 'person', subjectId: personId }, now)
    return accept(null)
  })
}
