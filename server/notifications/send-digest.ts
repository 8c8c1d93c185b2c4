import 'server-only'
import { waysOf } from '#domain/notifications/notification-kinds'
import type { News } from '#domain/notifications/news'
import { database } from '#server/database'
import { composeDigest } from '#server/notifications/compose-letter'
import { handOver, type LetterSent } from '#server/notifications/hand-over'
import { isSuperseded, newsFields, toNews } from '#server/notifications/news-fields'
import { isMailable, recipientFields } from '#server/notifications/recipient'
import { shownTo } from '#server/notifications/shown-to'

/** More are not even read: what is beyond them stands in the page. */
const mostRead = 200

/** Mails a digest of what still stands, is still unread and is still wanted by mail. */
export async function sendDigest(digestId: string, now = new Date()): Promise<LetterSent> {
  const unsent = { id: digestId, mailedAt: null }
  const digest = await database.digest.findUnique({ where: unsent, select: { person: { select: recipientFields } } })
  if (!digest || !isMailable(digest.person)) return 'gone'
  const { person } = digest
  const [first, ...more] = await newsOf(digestId, person)
  if (!first) return 'gone'
  return handOver(
    person.id,
    await composeDigest(person, digestId, [first, ...more]),
    {
      claim: async () => (await database.digest.updateMany({ where: unsent, data: { mailedAt: now } })).count > 0,
      release: async () => void (await database.digest.update({ where: { id: digestId }, data: { mailedAt: null } })),
    },
    now,
  )
}

type Reading = { id: string; country: string | null; notificationWays: Parameters<typeof waysOf>[0] }

async function newsOf(digestId: string, person: Reading): Promise<News[]> {
  const ways = waysOf(person.notificationWays)
  const rows = await database.notification.findMany({
    where: { AND: [shownTo(person.id, person.country), { digestId, readAt: null }] },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: mostRead,
    select: newsFields,
  })
  return toNews(
    rows.filter(row => ways[row.kind].mail !== 'off' && !isSuperseded(row)),
    person.country,
  )
}
