import 'server-only'
import type { Reader } from '#domain/people/actor'
import { accept, type Result } from '#domain/result'
import { database } from '#server/database'
import { provePassword, type PasswordRefusal } from '#server/people/account'

/** Asks for the password again before an act about the whole account; whoever signs in at a provider alone has none to give. */
export async function proveAgain(actor: Reader, password: string): Promise<Result<null, PasswordRefusal>> {
  const { passwordHash } = await database.person.findUniqueOrThrow({ where: { id: actor.id }, select: { passwordHash: true } })
  return passwordHash ? provePassword(actor, password) : accept(null)
}
