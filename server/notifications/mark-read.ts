import 'server-only'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'

/** Marks one of the reader's own notifications, or all that had come until the page was shown; what came after stays unread. */
export async function markRead(actor: Reader, which: { id: string } | { until: Date }, now = new Date()): Promise<void> {
  await database.notification.updateMany({
    where: { personId: actor.id, readAt: null, ...('id' in which ? { id: which.id } : { createdAt: { lte: which.until } }) },
    data: { readAt: now },
  })
}
