import 'server-only'
import { database } from '#server/database'
import type { Prisma } from '#server/generated/prisma/client'
import { erasedAppeal, forgetCases } from '#server/people/erasure/forget-appeals'
import { getSettings } from '#server/settings'
import { inTransaction, type Transaction } from '#server/transaction'

const dayMilliseconds = 24 * 60 * 60 * 1000

const nobody = { name: null, email: null, personId: null }
const wordless = { explanation: '', law: null, answer: null }

/** Closed, and not to be decided again: nobody waits for an answer any longer. */
const over = { forgottenAt: null, closedAt: { not: null }, NOT: { appeal: { is: { outcome: null } } } } satisfies Prisma.NoticeWhereInput

/** An erased person's notices: a closed one loses its notifier and their words, an open one does when it is closed. */
export async function forgetNotices(tx: Transaction, personId: string, emails: readonly string[], now: Date): Promise<void> {
  const mine = { OR: [{ personId }, { email: { in: [...emails] } }], forgottenAt: null }
  await forgetWith(tx, { AND: [mine, over] }, now)
  await tx.notice.updateMany({ where: mine, data: { personId: null, forgetsAtClose: true } })
}

/**
 * Deletes who sent a notice, once it is closed and its decision can be appealed against no longer; of an erased person at
 * once, with their words.
 */
export async function forgetNotifiers(now: Date): Promise<number> {
  const erased = await forgetErased(now)
  const { appealWindowDays } = await getSettings()
  const before = new Date(now.getTime() - appealWindowDays * dayMilliseconds)
  const old = await database.notice.updateMany({
    where: { ...over, closedAt: { lt: before } },
    data: { ...nobody, forgottenAt: now },
  })
  await forgetCases(now)
  return erased + old.count
}

/** Of who was erased while their notice was open. */
function forgetErased(now: Date): Promise<number> {
  return inTransaction(tx => forgetWith(tx, { ...over, forgetsAtClose: true }, now))
}

/** Forgets the notifier with every word that was written by them, to them and about them. */
async function forgetWith(tx: Transaction, where: Prisma.NoticeWhereInput, now: Date): Promise<number> {
  const rows = await tx.notice.findMany({ where, select: { id: true } })
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.noticeNote.deleteMany({ where: { noticeId: { in: ids } } })
  await tx.appeal.updateMany({ where: { noticeId: { in: ids }, outcome: { not: null } }, data: erasedAppeal })
  await tx.notice.updateMany({ where: { id: { in: ids } }, data: { ...nobody, ...wordless, forgottenAt: now } })
  return ids.length
}
