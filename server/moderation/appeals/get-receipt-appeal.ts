import 'server-only'
import { appealableUntil } from '#domain/moderation/appeal-window'
import { noticeReference } from '#domain/moderation/notice-reference'
import { database } from '#server/database'
import { appealableOf } from '#server/moderation/appeals/appealable'
import { getSettings } from '#server/settings'

/** What a receipt says of appealing. */
export type ReceiptAppeal =
  /** Nothing was decided that could be decided again. */
  | { state: 'none' }
  | { state: 'possible'; until: Date }
  | { state: 'too-late'; until: Date }
  | { state: 'waiting'; reference: string; receivedAt: Date; dueAt: Date }
  | {
      state: 'decided'
      reference: string
      receivedAt: Date
      outcome: 'upheld' | 'rejected'
      statement: string
      decidedAt: Date
      /** Whether somebody outside of the desk decided. */
      byOutsider: boolean
    }

/** Whether what the code names can be appealed against, or what came of it; who decided is not said, but that it was somebody else. */
export async function getReceiptAppeal(code: string, now = new Date()): Promise<ReceiptAppeal> {
  const found = /^[0-9a-f]{32}$/.test(code) ? await appealableOf(database, code) : undefined
  if (!found) return { state: 'none' }
  if (found.appealId) {
    const { number, createdAt, dueAt, outcome, statement, decidedAt, caseLinkId } = await database.appeal.findUniqueOrThrow({
      where: { id: found.appealId },
      select: { number: true, createdAt: true, dueAt: true, outcome: true, statement: true, decidedAt: true, caseLinkId: true },
    })
    const about = { reference: noticeReference('appeal', number), receivedAt: createdAt }
    if (!outcome || !decidedAt) return { ...about, state: 'waiting', dueAt }
    return { ...about, state: 'decided', outcome, statement: statement ?? '', decidedAt, byOutsider: caseLinkId !== null }
  }
  if (found.isOver) return { state: 'none' }
  const until = appealableUntil(found.decidedAt, (await getSettings()).appealWindowDays)
  return { state: now > until ? 'too-late' : 'possible', until }
}
