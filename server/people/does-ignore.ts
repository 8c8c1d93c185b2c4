import 'server-only'
import type { Actor } from '#domain/people/actor'
import { database } from '#server/database'

/** Whether the viewer ignores this person; a visitor ignores nobody. */
export async function doesIgnore(actor: Actor, personId: string): Promise<boolean> {
  if (!actor) return false
  return (await database.ignore.count({ where: { personId: actor.id, ignoredId: personId } })) > 0
}
