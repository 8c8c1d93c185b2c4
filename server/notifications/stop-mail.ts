import 'server-only'
import { notificationKinds, waysOf, type NotificationKind } from '#domain/notifications/notification-kinds'
import { accept, refuse, type Result } from '#domain/result'
import { database } from '#server/database'
import { logEvent } from '#server/event-log'
import { readUnsubscribeToken, type MailTopic } from '#server/notifications/unsubscribe-token'
import { inTransaction, type Transaction } from '#server/transaction'

export type StopMailRefusal = { code: 'link-unknown' }

/**
 * Stops mails of one topic for whom the link was made, without signing in: whoever has the mail may stop it. What is shown
 * in the page stays. Twice is once.
 */
export async function stopMail(token: string, now = new Date()): Promise<Result<{ topic: MailTopic }, StopMailRefusal>> {
  const named = readUnsubscribeToken(token)
  if (!named) return refuse({ code: 'link-unknown' })
  const { personId, topic } = named
  return inTransaction(async tx => {
    const stopped = await mailedKinds(tx, personId, topic)
    if (!stopped) return refuse({ code: 'link-unknown' })
    for (const { kind, inPage } of stopped) {
      await tx.notificationWay.upsert({
        where: { personId_kind: { personId, kind } },
        create: { personId, kind, inPage, mail: 'off' },
        update: { mail: 'off' },
      })
    }
    if (stopped.length > 0) {
      const data = { topic, kinds: stopped.map(({ kind }) => kind) }
      await logEvent(tx, { kind: 'person.mail-stopped', actorId: personId, subjectType: 'person', subjectId: personId, data }, now)
    }
    return accept({ topic })
  })
}

/** What a link would stop, and whether there is anything left to stop; undefined for a link that nobody was sent. */
export async function getMailTopic(token: string): Promise<{ topic: MailTopic; isStopped: boolean } | undefined> {
  const named = readUnsubscribeToken(token)
  const left = named && (await mailedKinds(database, named.personId, named.topic))
  return left && { topic: named.topic, isStopped: left.length === 0 }
}

/** The kinds that a topic still mails; undefined where there is no such person any longer. */
async function mailedKinds(
  db: Pick<Transaction, 'person'>,
  personId: string,
  topic: MailTopic,
): Promise<{ kind: NotificationKind; inPage: boolean }[] | undefined> {
  const person = await db.person.findUnique({
    where: { id: personId, erasedAt: null },
    select: { notificationWays: { select: { kind: true, inPage: true, mail: true } } },
  })
  if (!person) return undefined
  const ways = waysOf(person.notificationWays)
  return notificationKinds
    .filter(kind => (topic === 'digest' ? ways[kind].mail === 'daily' : kind === topic && ways[kind].mail !== 'off'))
    .map(kind => ({ kind, inPage: ways[kind].inPage }))
}
