import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { changeBar, type FactorSession } from '#server/people/second-factor/factor-session'
import { pendingOwner, sealSecret } from '#server/people/second-factor/sealed-secret'
import { newTotpSecret } from '#server/people/second-factor/totp'
import { inTransaction } from '#server/transaction'

export type BeginTotpRefusal = { code: 'not-allowed' } | { code: 'factor-missing' } | { code: 'app-exists' }

/** Makes the secret of an app. It counts for nothing until the app has shown a number of it. */
export async function beginTotp(session: FactorSession, now = new Date()): Promise<Result<null, BeginTotpRefusal>> {
  const personId = session.reader.id
  return inTransaction(async tx => {
    const bar = await changeBar(tx, session, now)
    if (bar) return refuse(bar)
    const app = await tx.totpFactor.findUnique({ where: { personId }, select: { confirmedAt: true } })
    if (app?.confirmedAt) return refuse({ code: 'app-exists' })
    const secret = sealSecret(newTotpSecret(), pendingOwner(session))
    await tx.totpFactor.upsert({
      where: { personId },
      create: { personId, secret, createdAt: now },
      update: { secret, createdAt: now, lastStep: 0 },
      select: { personId: true },
    })
    return accept(null)
  })
}
