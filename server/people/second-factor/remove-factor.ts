import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { changeBar, type FactorSession } from '#server/people/second-factor/factor-session'
import { hasFactor } from '#server/people/second-factor/is-factor-asked'
import { mailAboutFactor } from '#server/people/second-factor/mail-about-factor'
import { inTransaction, type Transaction } from '#server/transaction'

export type RemoveFactorRefusal = { code: 'not-allowed' } | { code: 'factor-missing' } | { code: 'factor-not-found' }

/** Takes back the app, or the passkey that is named. With the last of them goes what was proved by them. */
export async function removeFactor(
  session: FactorSession,
  { factor }: { factor: 'app' | { passkeyId: string } },
  now = new Date(),
): Promise<Result<null, RemoveFactorRefusal>> {
  const personId = session.reader.id
  return inTransaction(async tx => {
    const bar = await changeBar(tx, session, now)
    if (bar) return refuse(bar)
    const { count } =
      factor === 'app'
        ? await tx.totpFactor.deleteMany({ where: { personId } })
        : await tx.passkey.deleteMany({ where: { personId, id: factor.passkeyId } })
    if (count === 0) return refuse({ code: 'factor-not-found' })
    if (!(await hasFactor(personId, tx))) await forgetProofs(tx, personId)
    await mailAboutFactor(tx, personId, 'factorRemoved')
    const data = { factor: factor === 'app' ? 'app' : 'passkey' }
    await logEvent(tx, { kind: 'person.factor-removed', actorId: personId, subjectType: 'person', subjectId: personId, data }, now)
    return accept(null)
  })
}

/** Recovery codes recover nothing then, and where a factor is required, sessions and tokens begin without one again. */
async function forgetProofs(tx: Transaction, personId: string): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.session.updateMany({ where: { personId }, data: { factorAt: null } })
  await tx.apiToken.updateMany({ where: { personId }, data: { factorAt: null } })
}
