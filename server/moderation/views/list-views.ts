import 'server-only'
import { mostViews, type SavedView } from '#domain/moderation/saved-view'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'

/** A moderator's own saved views, by name. */
export async function listViews({ id }: Pick<Reader, 'id'>): Promise<SavedView[]> {
  return database.savedView.findMany({
    where: { personId: id },
    orderBy: { name: 'asc' },
    take: mostViews,
    select: { id: true, name: true, address: true },
  })
}
