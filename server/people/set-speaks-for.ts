import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type SpeaksForRefusal = { code: 'not-allowed' } | { code: 'person-not-found' } | { code: 'outlet-not-found' }

/** Lets an account speak for an outlet, which its comments then say; null takes that back. */
export async function setSpeaksFor(
  actor: Reader,
  { personId, outletId }: { personId: string; outletId: string | null },
  now = new Date(),
): Promise<Result<null, SpeaksForRefusal>> {
  if (!can(actor, 'people.manage')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "Person" where id = ${personId}::uuid for no key update`
    const person = await tx.person.findUnique({ where: { id: personId }, select: { speaksForId: true } })
    if (!person) return refuse({ code: 'person-not-found' })
    if (outletId && !(await tx.outlet.findUnique({ where: { id: outletId }, select: { id: true } }))) {
      return refuse({ code: 'outlet-not-found' })
    }
    if (person.speaksForId === outletId) return accept(null)
    await tx.person.update({ where: { id: personId }, data: { speaksForId: outletId }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: 'person.speaks-for-set',
        actorId: actor.id,
        subjectType: 'person',
        subjectId: personId,
        data: { from: person.speaksForId, to: outletId },
      },
      now,
    )
    return accept(null)
  })
}
