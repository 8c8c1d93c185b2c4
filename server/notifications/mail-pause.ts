import 'server-only'
import type { Reader } from '#domain/people/actor'
import type { MailPause } from '#server/generated/prisma/client'
import { logEvent } from '#server/event-log'
import { inTransaction, type Transaction } from '#server/transaction'

/**
 * Mails no notifications to a person any longer, because their address was refused for good or they complained. Links to
 * confirm and to sign in still go: they were asked for.
 */
export async function pauseMail(tx: Transaction, personId: string, why: MailPause, now: Date): Promise<void> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, mailPausedAt: null },
    data: { mailPausedAt: now, mailPausedWhy: why },
  })
  if (count === 0) return
  await logEvent(tx, { kind: 'person.mail-paused', actorId: null, subjectType: 'person', subjectId: personId, data: { why } }, now)
}

/** Mails again: at the person's word, or because they proved another address. */
export async function resumeMail(actor: Pick<Reader, 'id'>, now = new Date()): Promise<void> {
  await inTransaction(tx => resumeMailWithin(tx, actor.id, now))
}

export async function resumeMailWithin(tx: Transaction, personId: string, now: Date): Promise<void> {
  const { count } = await tx.person.updateMany({
    where: { id: personId, mailPausedAt: { not: null } },
    data: { mailPausedAt: null, mailPausedWhy: null },
  })
  if (count === 0) return
  await logEvent(tx, { kind: 'person.mail-resumed', actorId: personId, subjectType: 'person', subjectId: personId }, now)
}
