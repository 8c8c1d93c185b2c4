import 'server-only'
import { nextMisuseStep } from '#domain/moderation/misuse'
import { logEvent } from '#server/event-log'
import { enqueueMail } from '#server/mail/mail'
import { measuresOf, misuseSuspension, type MisuseOf, type Sender } from '#server/moderation/misuse/misuse-suspension'
import { newReceiptCode } from '#server/moderation/new-receipt-code'
import { addressHash } from '#server/moderation/notices/address-hash'
import { newId } from '#server/new-id'
import { getSettings } from '#server/settings'
import type { Transaction } from '#server/transaction'

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * Counts what a sender sent that was manifestly unfounded, in the transaction that found one more so, and takes the next
 * measure where it has become too much: a warning, and after it a suspension for the setting's days. The sender is told
 * by mail what was counted, and a page says it to whoever has its code.
 */
export async function countMisuse(tx: Transaction, of: MisuseOf, sender: Sender & { locale: string }, now: Date): Promise<void> {
  const whose = measuresOf(sender)
  if (!whose) return
  const key = sender.personId ?? addressHash(sender.email!)
  // Two at once of one sender: the second counts after the first.
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`misuse ${of} ${key}`}, 0))::text`
  const { misuseThreshold: threshold, misuseWindowDays: windowDays, misuseSuspensionDays } = await getSettings()
  const windowStart = new Date(now.getTime() - windowDays * dayMilliseconds)
  const last = await tx.misuseMeasure.findFirst({
    where: { ...whose, of, liftedAt: null, createdAt: { gte: windowStart } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { step: true, createdAt: true },
  })
  const isSuspended = (await misuseSuspension(tx, of, sender, now)) !== undefined
  const { unfounded, sent } = await countSent(tx, of, sender, { windowStart, since: last?.createdAt ?? windowStart })
  const step = nextMisuseStep({ unfounded, threshold, last: last?.step ?? null, isSuspended })
  if (!step) return
  const { id, code } = await tx.misuseMeasure.create({
    data: {
      id: newId(),
      code: newReceiptCode(),
      of,
      step,
      unfounded,
      sent,
      windowDays,
      createdAt: now,
      ...(sender.personId ? { personId: sender.personId } : { addressHash: addressHash(sender.email!) }),
      until: step === 'suspension' ? new Date(now.getTime() + misuseSuspensionDays * dayMilliseconds) : null,
    },
    select: { id: true, code: true },
  })
  await logEvent(
    tx,
    {
      kind: step === 'warning' ? 'misuse.warned' : 'misuse.suspended',
      actorId: null,
      subjectType: 'misuse',
      subjectId: id,
      data: { of, unfounded, sent, windowDays, threshold, days: step === 'suspension' ? misuseSuspensionDays : null },
    },
    now,
  )
  if (sender.email) {
    const template = `${of}${step === 'warning' ? 'Warned' : 'Suspended'}` as const
    await enqueueMail(tx, { to: sender.email, locale: sender.locale, mail: { template, link: `/misuse/${code}` } })
  }
}

/** How many were manifestly unfounded since the last measure, and how many of any kind were sent within the window. */
async function countSent(
  tx: Transaction,
  of: MisuseOf,
  { personId, email }: Sender,
  { windowStart, since }: { windowStart: Date; since: Date },
): Promise<{ unfounded: number; sent: number }> {
  if (of === 'flags') {
    const mine = { reporterId: personId! }
    const unfounded = await tx.flag.count({ where: { ...mine, unfoundedAt: { gt: since } } })
    return { unfounded, sent: await tx.flag.count({ where: { ...mine, createdAt: { gte: windowStart } } }) }
  }
  const mine = { OR: [...(personId ? [{ personId }] : []), ...(email ? [{ email }] : [])] }
  const unfounded = await tx.notice.count({ where: { ...mine, isUnfounded: true, closedAt: { gt: since } } })
  return { unfounded, sent: await tx.notice.count({ where: { ...mine, createdAt: { gte: windowStart } } }) }
}
