import 'server-only'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import type { PasswordRefusal } from '#server/people/account'
import { proveAgain } from '#server/people/prove-again'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'

/** Asks for the password before everything about an account leaves the house, and notes that it did. */
export async function beginExport(
  actor: Reader,
  input: { currentPassword: string },
  now = new Date(),
): Promise<Result<null, PasswordRefusal>> {
  const proof = await proveAgain(actor, input.currentPassword)
  if (!proof.ok) return proof
  const taken = await takePoint('export.account', actor.id, await getSettings())
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  await inTransaction(tx => logEvent(tx, { kind: 'person.exported', actorId: actor.id, subjectType: 'person', subjectId: actor.id }, now))
  return accept(null)
}
