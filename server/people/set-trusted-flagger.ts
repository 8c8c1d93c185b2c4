import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type TrustedFlaggerRefusal = { code: 'not-allowed' } | { code: 'person-not-found' }

/** Puts a person's flags and notices before all others, those that are open now too, or back among them. */
export async function setTrustedFlagger(
  actor: Reader,
  { personId, isTrusted }: { personId: string; isTrusted: boolean },
  now = new Date(),
): Promise<Result<null, TrustedFlaggerRefusal>> {
  if (!can(actor, 'people.manage')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "Person" where id = ${personId}::uuid for no key update`
    const person = await tx.person.findUnique({ where: { id: personId }, select: { trustedFlaggerAt: true } })
    if (!person) return refuse({ code: 'person-not-found' })
    if ((person.trustedFlaggerAt !== null) === isTrusted) return accept(null)
    await tx.person.update({ where: { id: personId }, data: { trustedFlaggerAt: isTrusted ? now : null }, select: { id: true } })
    await tx.flag.updateMany({ where: { reporterId: personId, resolvedAt: null }, data: { isTrusted } })
    await logEvent(
      tx,
      { kind: 'person.trusted-flagger-set', actorId: actor.id, subjectType: 'person', subjectId: personId, data: { isTrusted } },
      now,
    )
    return accept(null)
  })
}
