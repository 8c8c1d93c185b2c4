import 'server-only'
import { randomInt } from 'node:crypto'
import { normalCode, recoveryCodeCount } from '#domain/people/second-factor'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { hashSecret } from '#server/people/mail-tokens'
import { changeBar, type FactorSession } from '#server/people/second-factor/factor-session'
import { hasFactor } from '#server/people/second-factor/is-factor-asked'
import { inTransaction } from '#server/transaction'

// Thirty letters and digits that are not mistaken for each other on paper.
const alphabet = 'abcdefghjkmnpqrstuvwxyz2346789'

/** Sixteen of them, about 78 bits, in four groups. */
function newCode(): string {
  return Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')).join('-')
}

/** Only this is kept; the codes are long enough that it cannot be tried out. */
export function recoveryHash(personId: string, code: string): string {
  return hashSecret(`${personId} ${normalCode(code)}`)
}

/** New codes, to be shown once; those given out before open nothing any more. */
export async function makeRecoveryCodes(
  session: FactorSession,
  now = new Date(),
): Promise<Result<{ codes: string[] }, { code: 'not-allowed' } | { code: 'factor-missing' }>> {
  const personId = session.reader.id
  return inTransaction(async tx => {
    const bar = await changeBar(tx, session, now)
    if (bar) return refuse(bar)
    // Without anything that is lost there is nothing to recover.
    if (!(await hasFactor(personId, tx))) return refuse({ code: 'factor-missing' })
    const codes = Array.from({ length: recoveryCodeCount }, newCode)
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await tx.recoveryCode.createMany({
      data: codes.map(code => ({ id: newId(), personId, hash: recoveryHash(personId, code), createdAt: now })),
    })
    await logEvent(tx, { kind: 'person.recovery-codes-made', actorId: personId, subjectType: 'person', subjectId: personId }, now)
    return accept({ codes })
  })
}
