import 'server-only'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'

/** Shows a reader's comments again; for somebody who was not ignored, nothing happens. */
export async function stopIgnoring(actor: Reader, input: { handle: string }): Promise<void> {
  await database.ignore.deleteMany({ where: { personId: actor.id, ignored: { handle: input.handle } } })
}
