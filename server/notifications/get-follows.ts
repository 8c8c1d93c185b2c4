import 'server-only'
import type { Actor } from '#domain/people/actor'
import { database } from '#server/database'

export type Follows = { story: boolean; rootIds: ReadonlySet<string> }

const none: Follows = { story: false, rootIds: new Set() }

/** What the viewer follows of one story; nothing is read for a visitor. */
export async function getFollows(actor: Actor, storyId: string): Promise<Follows> {
  if (!actor) return none
  const rows = await database.follow.findMany({ where: { personId: actor.id, storyId }, select: { rootId: true } })
  return {
    story: rows.some(({ rootId }) => rootId === null),
    rootIds: new Set(rows.flatMap(({ rootId }) => rootId ?? [])),
  }
}
