import 'server-only'
import type { LiftInput } from '#domain/moderation/sanction-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { lockSanctioned } from '#server/moderation/sanctions/lock-sanctioned'
import { mailOfSanction } from '#server/moderation/sanctions/mail-of-sanction'
import { inTransaction, type Transaction } from '#server/transaction'

export type LiftRefusal =
  | { code: 'not-allowed' }
  | { code: 'sanction-not-found' }
  | { code: 'own-account' }
  | { code: 'equal' }
  /** It was lifted, or its time was over, before. */
  | { code: 'sanction-over' }

/** Ends a sanction before its time, with the reason; the reader is told. A warning that is lifted need not be read. */
export async function liftSanction(actor: Reader, input: LiftInput, now = new Date()): Promise<Result<{ personId: string }, LiftRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  return inTransaction(tx => liftWithin(tx, actor, input, now))
}

/** The same within the transaction of whoever decides more than the sanction. */
export async function liftWithin(
  tx: Transaction,
  actor: Reader,
  input: LiftInput,
  now: Date,
): Promise<Result<{ personId: string }, LiftRefusal>> {
  const found = await tx.sanction.findUnique({ where: { id: input.sanctionId }, select: { personId: true } })
  const person = found && (await lockSanctioned(tx, found.personId))
  if (!person) return refuse({ code: 'sanction-not-found' })
  if (person.id === actor.id) return refuse({ code: 'own-account' })
  if (!can(actor, 'person.sanction', person)) return refuse({ code: 'equal' })
  const { kind, until, liftedAt } = await tx.sanction.findUniqueOrThrow({
    where: { id: input.sanctionId },
    select: { kind: true, until: true, liftedAt: true },
  })
  if (liftedAt || (until && until <= now)) return refuse({ code: 'sanction-over' })
  await tx.sanction.update({
    where: { id: input.sanctionId },
    data: { liftedAt: now, liftedById: actor.id, liftReason: input.liftReason },
    select: { id: true },
  })
  await logEvent(
    tx,
    {
      kind: 'person.sanction-lifted',
      actorId: actor.id,
      subjectType: 'person',
      subjectId: person.id,
      data: { sanctionId: input.sanctionId, kind },
    },
    now,
  )
  await mailOfSanction(tx, { personId: person.id, sanctionId: input.sanctionId, template: 'sanctionLifted' })
  return accept({ personId: person.id })
}
