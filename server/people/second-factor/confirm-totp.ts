import 'server-only'
import { normalCode } from '#domain/people/second-factor'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { changeBar, type FactorSession } from '#server/people/second-factor/factor-session'
import { mailAboutFactor } from '#server/people/second-factor/mail-about-factor'
import { openSecret, pendingOwner, sealSecret } from '#server/people/second-factor/sealed-secret'
import { stepOfNumber } from '#server/people/second-factor/totp'
import { returnPoint, takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

export type ConfirmTotpRefusal =
  | { code: 'not-allowed' }
  | { code: 'factor-missing' }
  /** Nothing was begun in this session, or it is confirmed already. */
  | { code: 'app-not-begun' }
  | { code: 'wrong-code' }
  | { code: 'too-many'; retryAt: Date }

/** The app shows its first number: from now on it is asked for. This session has given it. */
export async function confirmTotp(
  session: FactorSession,
  input: { code: string },
  now = new Date(),
): Promise<Result<null, ConfirmTotpRefusal>> {
  const settings = await getSettings()
  const personId = session.reader.id
  const taken = await takePoint('factor.account', personId, settings)
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  const confirmed = await inTransaction(async tx => {
    const bar = await changeBar(tx, session, now)
    if (bar) return refuse(bar)
    const app = await tx.totpFactor.findUnique({ where: { personId }, select: { secret: true, confirmedAt: true } })
    const secret = app && !app.confirmedAt && openSecret(app.secret, pendingOwner(session))
    if (!secret) return refuse({ code: 'app-not-begun' as const })
    const step = stepOfNumber(secret, normalCode(input.code), now)
    if (step === undefined) return refuse({ code: 'wrong-code' as const })
    const data = { secret: sealSecret(secret, personId), confirmedAt: now, lastStep: step }
    await tx.totpFactor.update({ where: { personId }, data, select: { personId: true } })
    await tx.session.updateMany({ where: { id: session.id }, data: { factorAt: now } })
    await mailAboutFactor(tx, personId, 'factorAdded')
    await logEvent(
      tx,
      { kind: 'person.factor-added', actorId: personId, subjectType: 'person', subjectId: personId, data: { factor: 'app' } },
      now,
    )
    return accept(null)
  })
  if (confirmed.ok) await returnPoint('factor.account', personId, settings)
  return confirmed
}
