import 'server-only'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { readerFields, toReader } from '#server/people/current-actor'
import { isBanned } from '#server/people/sign-in-with-password'

/** Who a batch decides for, as they stand now: undefined once they are banned. Their role and scope are asked by the decision. */
export async function actorOfBatch(personId: string, now: Date): Promise<Reader | undefined> {
  if (await isBanned(personId, now)) return undefined
  return toReader(await database.person.findUniqueOrThrow({ where: { id: personId }, select: readerFields }), now)
}
