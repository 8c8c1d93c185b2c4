import 'server-only'
import type { Reader, Role } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { provePassword, type PasswordRefusal } from '#server/people/account'
import { inTransaction } from '#server/transaction'

export type ChangeRoleRefusal = { code: 'not-allowed' } | PasswordRefusal | { code: 'person-not-found' } | { code: 'last-admin' }

/** Gives a person another role; the admin's own password is asked again, and one admin always remains. */
export async function changeRole(
  actor: Reader,
  input: { personId: string; role: Role; password: string },
  now = new Date(),
): Promise<Result<null, ChangeRoleRefusal>> {
  if (!can(actor, 'people.manage')) return refuse({ code: 'not-allowed' })
  const proof = await provePassword(actor, input.password)
  if (!proof.ok) return proof
  return inTransaction(async tx => {
    // All admins are locked, so that two who demote each other cannot both succeed.
    const admins = await tx.$queryRaw<{ id: string }[]>`select id from "Person" where role = 'admin' order by id for update`
    if (!admins.some(admin => admin.id === actor.id)) return refuse({ code: 'not-allowed' })
    const person = await tx.person.findUnique({ where: { id: input.personId }, select: { role: true } })
    if (!person) return refuse({ code: 'person-not-found' })
    if (person.role === input.role) return accept(null)
    if (person.role === 'admin' && admins.length === 1) return refuse({ code: 'last-admin' })
    await tx.person.update({ where: { id: input.personId }, data: { role: input.role }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: 'person.role-changed',
        actorId: actor.id,
        subjectType: 'person',
        subjectId: input.personId,
        data: { from: person.role, to: input.role },
      },
      now,
    )
    return accept(null)
  })
}
