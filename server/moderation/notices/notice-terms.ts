import 'server-only'
import type { Actor } from '#domain/people/actor'
import type { Settings } from '#domain/settings'
import type { Transaction } from '#server/transaction'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** By when a notice is due, and whether it comes first: an account that an admin named a trusted flagger's has both. */
export async function noticeTerms(tx: Transaction, actor: Actor, settings: Settings, now: Date) {
  const sender = actor && (await tx.person.findUnique({ where: { id: actor.id }, select: { trustedFlaggerAt: true } }))
  const isPriority = sender?.trustedFlaggerAt != null
  const days = isPriority ? settings.priorityNoticeDays : settings.noticeDays
  return { isPriority, receivedAt: now, dueAt: new Date(now.getTime() + days * dayMilliseconds) }
}
