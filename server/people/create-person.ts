import 'server-only'
import type { Role } from '#domain/people/actor'
import { handleFromName, handleSkeleton } from '#domain/people/handle'
import { accept, refuse, type Result } from '#domain/result'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { oneTimePassword } from '#server/people/one-time-password'
import { hashPassword } from '#server/people/passwords'
import { inTransaction } from '#server/transaction'

export type NewPerson = { email: string; name: string; role: Role; country: string; handle?: string }

/** Makes a confirmed person from the command line. Returns the password to hand over once. */
export async function createPerson(
  input: NewPerson,
  now = new Date(),
): Promise<Result<{ id: string; handle: string; password: string }, { code: 'email-taken' }>> {
  const password = oneTimePassword()
  const passwordHash = await hashPassword(password)
  if (await database.person.findUnique({ where: { email: input.email }, select: { id: true } })) return refuse({ code: 'email-taken' })
  const base = input.handle ?? handleFromName(input.name)
  for (let number = 1; ; number++) {
    const handle = number === 1 ? base : `${base.slice(0, 15)}${number}`
    try {
      const id = newId()
      await inTransaction(async tx => {
        const { email, name, role, country } = input
        const skeleton = handleSkeleton(handle)
        await tx.person.create({
          data: { id, email, name, role, country, passwordHash, handle, handleSkeleton: skeleton, emailConfirmedAt: now, createdAt: now },
        })
        await logEvent(tx, { kind: 'person.created', actorId: null, subjectType: 'person', subjectId: id, data: { role } }, now)
      })
      return accept({ id, handle, password })
    } catch (error) {
      if (isUniqueViolation(error, 'email')) return refuse({ code: 'email-taken' })
      if (!isUniqueViolation(error, 'handle')) throw error
    }
  }
}
