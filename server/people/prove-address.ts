import 'server-only'
import { accept, refuse, type Result } from '#domain/result'
import { publishAwaiting } from '#server/comments/publish-awaiting'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import type { Transaction } from '#server/transaction'

export type AddressRefusal = { code: 'email-taken' }

type Proof = {
  personId: string
  /** The link was the one of the sign-up: who opened it was told of it, so its password stays. */
  isOfSignUp: boolean
}

/**
 * A link to the claimed address was used, so the address is the person's, and what waited for it is published. Whoever
 * chose the password has not proved anything: unless the link was that of the sign-up, nothing of theirs opens the
 * account any longer, or somebody could make an account for another's address and wait inside it for its owner.
 */
export async function proveAddress(
  tx: Transaction,
  { personId, isOfSignUp }: Proof,
  now: Date,
): Promise<Result<{ published: number }, AddressRefusal>> {
  const person = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { email: true, claimedEmail: true, emailConfirmedAt: true },
  })
  if (person.emailConfirmedAt) return accept({ published: 0 })
  const email = person.claimedEmail ?? person.email
  const owner = email && (await tx.person.findUnique({ where: { email }, select: { id: true } }))
  if (owner && owner.id !== personId) return refuse({ code: 'email-taken' })
  await tx.person.update({
    where: { id: personId },
    data: { email, claimedEmail: null, emailConfirmedAt: now, ...(!isOfSignUp && { passwordHash: null }) },
    select: { id: true },
  })
  if (!isOfSignUp) {
    await tx.session.deleteMany({ where: { personId } })
    await tx.apiToken.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } })
  }
  const published = await publishAwaiting(tx, personId, now)
  await logEvent(tx, { kind: 'person.confirmed', actorId: personId, subjectType: 'person', subjectId: personId, data: { published } }, now)
  return accept({ published })
}

/** Two who claimed one address proved it at once: the database let one of them have it. */
export function isAddressTaken(error: unknown): boolean {
  return isUniqueViolation(error, 'email')
}
