import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { addressHash } from '#server/moderation/notices/address-hash'
import { inTransaction, type Transaction } from '#server/transaction'

export type LiftMeasureRefusal = { code: 'measure-not-found' } | { code: 'measure-over' }

/** Takes a warning or a suspension back. What was set aside meanwhile comes into the queue. */
export async function liftMeasure(
  actor: Reader,
  { measureId, why }: { measureId: string; why: string },
  now = new Date(),
): Promise<Result<{ takenUp: number }, LiftMeasureRefusal>> {
  if (!can(actor, 'misuse.judge')) return refuse({ code: 'measure-not-found' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "MisuseMeasure" where id = ${measureId}::uuid for update`
    const measure = await tx.misuseMeasure.findUnique({
      where: { id: measureId },
      select: { of: true, step: true, personId: true, addressHash: true, until: true, liftedAt: true, createdAt: true },
    })
    if (!measure || measure.personId === actor.id) return refuse({ code: 'measure-not-found' })
    if (measure.liftedAt || (measure.until && measure.until <= now)) return refuse({ code: 'measure-over' })
    await tx.misuseMeasure.update({
      where: { id: measureId },
      data: { liftedAt: now, liftedById: actor.id, liftedWhy: why },
      select: { id: true },
    })
    const takenUp = measure.of === 'notices' && measure.step === 'suspension' ? await takeUp(tx, measure) : 0
    await logEvent(
      tx,
      {
        kind: 'misuse.lifted',
        actorId: actor.id,
        subjectType: 'misuse',
        subjectId: measureId,
        data: { of: measure.of, step: measure.step, takenUp },
      },
      now,
    )
    return accept({ takenUp })
  })
}

type Suspension = { personId: string | null; addressHash: string | null; createdAt: Date }

async function takeUp(tx: Transaction, { personId, addressHash: hash, createdAt }: Suspension): Promise<number> {
  const waiting = await tx.notice.findMany({
    where: { state: 'setAside', createdAt: { gte: createdAt } },
    select: { id: true, personId: true, email: true },
  })
  // An address is stored as its hash with the measure: it is compared here and not by the database.
  const theirs = waiting.filter(
    notice => (personId && notice.personId === personId) || (hash && notice.email && addressHash(notice.email) === hash),
  )
  const { count } = await tx.notice.updateMany({ where: { id: { in: theirs.map(({ id }) => id) } }, data: { state: 'received' } })
  return count
}
