import 'server-only'
import { erasureDueAt, type ErasureChoice } from '#domain/people/erasure'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { mailAboutErasure } from '#server/people/erasure/mail-about-erasure'
import { inTransaction } from '#server/transaction'

export type PendingRefusal =
  /** It was asked for before: cancel that one to choose otherwise. */
  { code: 'erasure-pending' } | { code: 'last-admin' }

type AskErasureFor = {
  personId: string
  choice: ErasureChoice
  /** Null: the operator asks at the command line, for somebody who cannot sign in. */
  actorId: string | null
}

/** Sets an account to be erased after the pause; who asks was proved before. Nothing is erased until it is over. */
export async function askErasureFor(
  { personId, choice, actorId }: AskErasureFor,
  now = new Date(),
): Promise<Result<{ dueAt: Date }, PendingRefusal>> {
  return inTransaction(async tx => {
    // The person's row is the lock: of two who press at once, one asks.
    await tx.$queryRaw`select 1 from "Person" where id = ${personId}::uuid for update`
    const { role } = await tx.person.findUniqueOrThrow({ where: { id: personId }, select: { role: true } })
    const pending = await tx.erasure.findFirst({ where: { personId, cancelledAt: null }, select: { id: true } })
    if (pending) return refuse({ code: 'erasure-pending' })
    if (role === 'admin') {
      const others = await tx.person.count({ where: { role: 'admin', id: { not: personId } } })
      if (others === 0) return refuse({ code: 'last-admin' })
    }
    const dueAt = erasureDueAt(now)
    await tx.erasure.create({ data: { id: newId(), personId, choice, askedAt: now, dueAt }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: 'person.erasure-asked',
        actorId,
        subjectType: 'person',
        subjectId: personId,
        data: { choice, dueAt: dueAt.toISOString() },
      },
      now,
    )
    await mailAboutErasure(tx, personId, 'erasureAsked')
    return accept({ dueAt })
  })
}
