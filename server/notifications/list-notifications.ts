import 'server-only'
import type { Cursor } from '#domain/cursor'
import type { News } from '#domain/notifications/news'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { newsFields, toNews } from '#server/notifications/news-fields'
import { shownTo } from '#server/notifications/shown-to'
import { viewingCountryOf } from '#server/withholding/viewing-country'

const pageSize = 30

/** One page of what a reader was told, newest first. */
export async function listNotifications(actor: Reader, cursor?: Cursor): Promise<{ news: News[]; nextCursor: Cursor | null }> {
  const seenFrom = await viewingCountryOf(actor)
  const rows = await database.notification.findMany({
    where: {
      AND: [
        shownTo(actor.id, seenFrom),
        { inPage: true },
        cursor ? { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] } : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: pageSize + 1,
    select: newsFields,
  })
  const last = rows.length > pageSize ? rows[pageSize - 1] : undefined
  return { news: await toNews(rows.slice(0, pageSize), seenFrom), nextCursor: last ? { at: last.createdAt, id: last.id } : null }
}
