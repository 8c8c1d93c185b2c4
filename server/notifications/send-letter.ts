import 'server-only'
import { waysOf } from '#domain/notifications/notification-kinds'
import { database } from '#server/database'
import { composeLetter } from '#server/notifications/compose-letter'
import { handOver, type LetterSent } from '#server/notifications/hand-over'
import { isSuperseded, newsFields, toNews } from '#server/notifications/news-fields'
import { isMailable, recipientFields } from '#server/notifications/recipient'
import { shownTo } from '#server/notifications/shown-to'
import { getSettings } from '#server/settings'

const hourMilliseconds = 60 * 60 * 1000

/**
 * Mails one notification. Its words are read here and not when it was queued: what was taken down, read in the page or
 * unsubscribed from in between is not mailed.
 */
export async function sendLetter(notificationId: string, now = new Date()): Promise<LetterSent> {
  const unsent = { id: notificationId, mail: 'atOnce', mailedAt: null } as const
  const found = await database.notification.findUnique({ where: unsent, select: { kind: true, person: { select: recipientFields } } })
  if (!found) return 'gone'
  const { person, kind } = found
  const way = waysOf(person.notificationWays)[kind].mail
  if (way === 'off') return 'gone'
  if (way === 'daily' || !isMailable(person) || (await hasHadEnough(person.id, now))) {
    await database.notification.updateMany({ where: unsent, data: { mail: 'daily' } })
    return 'put-off'
  }
  const row = await database.notification.findFirst({
    where: { AND: [shownTo(person.id, person.country), { id: notificationId, readAt: null }] },
    select: newsFields,
  })
  const [news] = row && !isSuperseded(row) ? await toNews([row], person.country) : []
  if (!news) return 'gone'
  return handOver(
    person.id,
    await composeLetter(person, news),
    {
      claim: async () => (await database.notification.updateMany({ where: unsent, data: { mailedAt: now } })).count > 0,
      release: async () => void (await database.notification.update({ where: { id: notificationId }, data: { mailedAt: null } })),
    },
    now,
  )
}

/** More mails within an hour would be a flood: what comes after them waits for the mail of the day. */
async function hasHadEnough(personId: string, now: Date): Promise<boolean> {
  const { notificationMailsPerHour } = await getSettings()
  const since = new Date(now.getTime() - hourMilliseconds)
  return (await database.notification.count({ where: { personId, mail: 'atOnce', mailedAt: { gt: since } } })) >= notificationMailsPerHour
}
