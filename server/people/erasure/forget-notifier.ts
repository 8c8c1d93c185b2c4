import 'server-only'
import { database } from '#server/database'
import type { Transaction } from '#server/transaction'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** As long as a decision can be objected to (Art. 20(1) of the Digital Services Act: at least six months). */
const noticeContactDays = 184

const nobody = { name: null, email: null, personId: null }

/** An erased person's notices: a closed one loses its notifier and their words, an open one does when it is closed. */
export async function forgetNotices(tx: Transaction, personId: string, emails: readonly string[], now: Date): Promise<void> {
  const mine = { OR: [{ personId }, { email: { in: [...emails] } }], forgottenAt: null }
  await tx.notice.updateMany({ where: { ...mine, closedAt: { not: null } }, data: { ...nobody, ...wordless, forgottenAt: now } })
  await tx.notice.updateMany({ where: { ...mine, closedAt: null }, data: { personId: null, forgetsAtClose: true } })
}

const wordless = { explanation: '', law: null }

/** Deletes who sent a notice, once it is closed and its time is over; of an erased person at once, with their words. */
export async function forgetNotifiers(now: Date): Promise<number> {
  const closed = { forgottenAt: null, closedAt: { not: null } }
  const erased = await database.notice.updateMany({
    where: { ...closed, forgetsAtClose: true },
    data: { ...nobody, ...wordless, forgottenAt: now },
  })
  const before = new Date(now.getTime() - noticeContactDays * dayMilliseconds)
  const old = await database.notice.updateMany({
    where: { ...closed, closedAt: { lt: before } },
    data: { ...nobody, forgottenAt: now },
  })
  return erased.count + old.count
}
