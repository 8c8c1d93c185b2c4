import 'server-only'
import { logEvent } from '#server/event-log'
import type { Prisma } from '#server/generated/prisma/client'
import { enqueueMail } from '#server/mail/mail'
import { newReceiptCode } from '#server/moderation/new-receipt-code'
import { isEditorial, type Target } from '#server/moderation/notices/find-targets'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

type Generated = 'id' | 'code' | 'number' | 'isEditorial' | 'targets' | 'createdAt'
type NewNotice = Omit<Prisma.NoticeUncheckedCreateInput, Generated> & { kind: 'illegal' | 'correction' | 'order' }

/**
 * Stores what was received, with its places, and receipts it by mail where there is an address. The log does not say
 * who sent it: whether a notice has a name at all is the notifier's affair and the law's. `recorderId` is whoever of the
 * desk records an order.
 */
export async function storeNotice(
  tx: Transaction,
  { notice, targets, recorderId = null }: { notice: NewNotice; targets: readonly Target[]; recorderId?: string | null },
  now: Date,
): Promise<{ id: string; code: string }> {
  const [first] = targets
  if (!first) throw new Error('A notice names at least one place.')
  const stored = await tx.notice.create({
    data: {
      ...notice,
      id: newId(),
      code: newReceiptCode(),
      isEditorial: isEditorial(first),
      createdAt: now,
      targets: { create: targets.map((target, position) => ({ ...target, position })) },
    },
    select: { id: true, code: true },
  })
  await logEvent(
    tx,
    {
      kind: notice.kind === 'order' ? 'order.recorded' : 'notice.received',
      actorId: recorderId,
      subjectType: 'notice',
      subjectId: stored.id,
      storyId: first.storyId,
      data: {
        kind: notice.kind,
        category: notice.category ?? null,
        isSetAside: notice.state === 'setAside',
        targets: targets.map(({ storyId, reportId, commentId, revision }) => ({ storyId, reportId, commentId, revision })),
      },
    },
    now,
  )
  if (notice.email && notice.kind !== 'order') {
    const template = notice.state === 'setAside' ? 'noticeSetAside' : notice.kind === 'correction' ? 'correctionReceived' : 'noticeReceived'
    await enqueueMail(tx, { to: notice.email, locale: notice.locale ?? 'en', mail: { template, link: `/receipts/${stored.code}` } })
  }
  return stored
}
