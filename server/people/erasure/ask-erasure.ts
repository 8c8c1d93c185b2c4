import 'server-only'
import type { Reader } from '#domain/people/actor'
import type { ErasureChoice } from '#domain/people/erasure'
import { refuse, type Result } from '#domain/result'
import type { PasswordRefusal } from '#server/people/account'
import { askErasureFor, type PendingRefusal } from '#server/people/erasure/ask-erasure-for'
import { proveAgain } from '#server/people/prove-again'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'

export type ErasureRefusal = PasswordRefusal | PendingRefusal

/** Asks for one's own account to be erased after the pause; the password is asked again. */
export async function askErasure(
  actor: Reader,
  input: { choice: ErasureChoice; currentPassword: string },
  now = new Date(),
): Promise<Result<{ dueAt: Date }, ErasureRefusal>> {
  const proof = await proveAgain(actor, input.currentPassword)
  if (!proof.ok) return proof
  const taken = await takePoint('erasure.account', actor.id, await getSettings())
  if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })
  return askErasureFor({ personId: actor.id, choice: input.choice, actorId: actor.id }, now)
}
