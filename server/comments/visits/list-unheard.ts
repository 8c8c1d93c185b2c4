import 'server-only'
import type { Actor } from '#domain/people/actor'
import { database } from '#server/database'

/** Whose comments on a story are no news to a viewer, by handle: their own, and of those who wrote there whom they ignore. */
export async function listUnheard(actor: Actor, storyId: string): Promise<string[]> {
  if (!actor) return []
  const rows = await database.ignore.findMany({
    where: { personId: actor.id, ignored: { comments: { some: { storyId, state: 'published' } } } },
    select: { ignored: { select: { handle: true } } },
  })
  return [actor.handle, ...rows.map(({ ignored }) => ignored.handle)]
}
