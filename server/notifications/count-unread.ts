import 'server-only'
import { mostCounted } from '#domain/notifications/most-counted'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { shownTo } from '#server/notifications/shown-to'
import { viewingCountryOf } from '#server/withholding/viewing-country'

/** How much a reader has not looked at yet; for the head of every page, so it walks one small index. */
export async function countUnread(actor: Reader): Promise<number> {
  const seenFrom = await viewingCountryOf(actor)
  return database.notification.count({ where: { ...shownTo(actor.id, seenFrom), inPage: true, readAt: null }, take: mostCounted })
}
