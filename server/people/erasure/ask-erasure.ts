import 'server-only'
import { erasureDueAt, type ErasureChoice } from '#domain/people/erasure'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import type { PasswordRefusal } from '#server/people/account'
import { mailAboutErasure } from '#server/people/erasure/mail-about-erasure'
import { proveAgain } from '#server/people/prove-again'
import { inTransaction } from '#server/transaction'

export type ErasureRefusal =
  | PasswordRefusal
  /** It was asked for before: cancel that one to choose otherwise. */
  | { code: 'erasure-pending' }
  | { code: 'last-admin' }

/** Asks for one's account to be erased after the pause; the password is asked again. Nothing is erased before it is over. */
export async function askErasure(
  actor: Reader,
  input: { choice: ErasureChoice; currentPassword: string },
  now = new Date(),
): Promise<Result<{ dueAt: Date }, ErasureRefusal>> {
  const proof = await proveAgain(actor, input.currentPassword)
  if (!proof.ok) return proof
  return inTransaction(async tx => {
    // The person's row is the lock: of two who press at once, one asks.
    await tx.$queryRaw`select 1 from "Person" where id = ${actor.id}::uuid for update`
    const pending = await tx.erasure.findFirst({ where: { personId: actor.id, cancelledAt: null }, select: { id: true } })
    if (pending) return refuse({ code: 'erasure-pending' })
    if (actor.role === 'admin') {
      const others = await tx.person.count({ where: { role: 'admin', id: { not: actor.id } } })
      if (others === 0) return refuse({ code: 'last-admin' })
    }
    const dueAt = erasureDueAt(now)
    await tx.erasure.create({
      data: { id: newId(), personId: actor.id, choice: input.choice, askedAt: now, dueAt },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: 'person.erasure-asked',
        actorId: actor.id,
        subjectType: 'person',
        subjectId: actor.id,
        data: { choice: input.choice, dueAt: dueAt.toISOString() },
      },
      now,
    )
    await mailAboutErasure(tx, actor.id, 'erasureAsked')
    return accept({ dueAt })
  })
}
