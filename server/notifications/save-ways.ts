import 'server-only'
import { notificationKinds } from '#domain/notifications/notification-kinds'
import type { WaysInput } from '#domain/notifications/ways-input'
import type { Reader } from '#domain/people/actor'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

/** Stores how a reader wants to be told of each kind, where they live by the clock, and whether they follow their own. */
export async function saveWays(actor: Reader, { ways, timeZone, followsOwn }: WaysInput, now = new Date()): Promise<void> {
  await inTransaction(async tx => {
    await tx.person.update({ where: { id: actor.id }, data: { timeZone, followsOwn }, select: { id: true } })
    for (const kind of notificationKinds) {
      await tx.notificationWay.upsert({
        where: { personId_kind: { personId: actor.id, kind } },
        create: { personId: actor.id, kind, ...ways[kind] },
        update: ways[kind],
      })
    }
    await logEvent(
      tx,
      { kind: 'person.notifications-saved', actorId: actor.id, subjectType: 'person', subjectId: actor.id, data: { ways, followsOwn } },
      now,
    )
  })
}
