import 'server-only'
import { newSinceOf } from '#domain/comments/visit'
import type { Actor } from '#domain/people/actor'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

export type NewComments = {
  since: Date
  /** Published comments since then of others whom the viewer does not ignore, the oldest first; no more than `mostCounted`. */
  ids: string[]
  isMore: boolean
}

const mostCounted = 200

/** What became readable on a story since the viewer's last visit; undefined for visitors and on a first visit. */
export async function getNewComments(actor: Actor, storyId: string, now = new Date()): Promise<NewComments | undefined> {
  if (!actor) return undefined
  const visit = await database.visit.findUnique({ where: { personId_storyId: { personId: actor.id, storyId } } })
  const since = newSinceOf(visit, now)
  if (!since) return undefined
  const rows = await database.comment.findMany({
    where: {
      storyId,
      publishedAt: { gt: since },
      authorId: { not: actor.id },
      author: { ignoredBy: { none: { personId: actor.id } } },
      ...visibleIn(await viewingCountry()),
    },
    orderBy: [{ publishedAt: 'asc' }, { id: 'asc' }],
    take: mostCounted + 1,
    select: { id: true },
  })
  return { since, ids: rows.slice(0, mostCounted).map(({ id }) => id), isMore: rows.length > mostCounted }
}
