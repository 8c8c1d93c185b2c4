import 'server-only'
import { mostCounted } from '#domain/notifications/most-counted'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { shownTo } from '#server/notifications/shown-to'

/** How much a reader has not looked at yet; for the head of every page, so it walks one small index. */
export function countUnread(actor: Reader): Promise<number> {
  return database.notification.count({ where: { ...shownTo(actor.id), inPage: true, readAt: null }, take: mostCounted })
}
