import 'server-only'
import { normalCode } from '#domain/people/second-factor'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import type { FactorSession } from '#server/people/second-factor/factor-session'
import { mailAboutFactor } from '#server/people/second-factor/mail-about-factor'
import { recoveryHash } from '#server/people/second-factor/make-recovery-codes'
import { openSecret } from '#server/people/second-factor/sealed-secret'
import { stepOfNumber } from '#server/people/second-factor/totp'
import { returnPoint, takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'

export type ProveFactorRefusal = { code: 'wrong-code' } | { code: 'too-many'; retryAt: Date }

/** Takes the number of the app or a recovery code, each once: from now on this session has given its second factor. */
export async function proveFactor(
  session: Pick<FactorSession, 'id' | 'reader'>,
  input: { code: string },
  now = new Date(),
): Promise<Result<null, ProveFactorRefusal>> {
  const settings = await getSettings()
  const personId = session.reader.id
  const taken = await takePoint('factor.account', personId, settings)
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  const code = normalCode(input.code)
  const isTaken = await inTransaction(async tx => {
    const isRight = /^\d{6}$/.test(code) ? await takeNumber(tx, personId, code, now) : await takeRecoveryCode(tx, personId, code, now)
    if (isRight) await tx.session.updateMany({ where: { id: session.id, personId }, data: { factorAt: now } })
    return isRight
  })
  if (!isTaken) return refuse({ code: 'wrong-code' })
  await returnPoint('factor.account', personId, settings)
  return accept(null)
}

/** Of two that bring one number at once, the second finds its step taken. */
async function takeNumber(tx: Transaction, personId: string, number: string, now: Date): Promise<boolean> {
  const app = await tx.totpFactor.findUnique({ where: { personId, confirmedAt: { not: null } }, select: { secret: true } })
  const secret = app && openSecret(app.secret, personId)
  const step = secret ? stepOfNumber(secret, number, now) : undefined
  if (step === undefined) return false
  const { count } = await tx.totpFactor.updateMany({ where: { personId, lastStep: { lt: step } }, data: { lastStep: step } })
  return count === 1
}

async function takeRecoveryCode(tx: Transaction, personId: string, code: string, now: Date): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({
    where: { personId, hash: recoveryHash(personId, code), usedAt: null },
    data: { usedAt: now },
  })
  if (count === 0) return false
  await mailAboutFactor(tx, personId, 'recoveryCodeUsed')
  await logEvent(tx, { kind: 'person.recovery-code-used', actorId: personId, subjectType: 'person', subjectId: personId }, now)
  return true
}
