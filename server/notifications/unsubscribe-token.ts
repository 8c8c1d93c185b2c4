import 'server-only'
import { createHmac, timingSafeEqual } from 'node:crypto'
import { parse, stringify } from 'uuid'
import type { NotificationKind } from '#domain/notifications/notification-kinds'
import { configuration } from '#server/configuration'

/** Which mails a link stops: of one kind, or the mail of the morning, whatever stands in it. */
export type MailTopic = NotificationKind | 'digest'

// By place: a kind that is added comes after, or links in mails that were sent would stop something else.
const topics: readonly MailTopic[] = ['reply', 'mention', 'decision', 'thread', 'story', 'views', 'digest', 'flag']
const signatureBytes = 16

/** A word of an address that stops one person's mails of one topic, without signing in. It never ends, and names nobody. */
export function makeUnsubscribeToken(personId: string, topic: MailTopic): string {
  const payload = Buffer.from([topics.indexOf(topic), ...parse(personId)])
  return Buffer.concat([payload, sign(payload)]).toString('base64url')
}

/** Undefined for anything that was not made here. */
export function readUnsubscribeToken(token: string): { personId: string; topic: MailTopic } | undefined {
  if (!/^[\w-]{44}$/.test(token)) return undefined
  const bytes = Buffer.from(token, 'base64url')
  const payload = bytes.subarray(0, -signatureBytes)
  if (!timingSafeEqual(bytes.subarray(-signatureBytes), sign(payload))) return undefined
  const topic = topics[payload[0]!]
  return topic && { personId: stringify(payload.subarray(1)), topic }
}

function sign(payload: Buffer): Buffer {
  const key = createHmac('sha256', configuration().AUTH_SECRET).update('unsubscribe').digest()
  return createHmac('sha256', key).update(payload).digest().subarray(0, signatureBytes)
}
