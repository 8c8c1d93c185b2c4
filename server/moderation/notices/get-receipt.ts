import 'server-only'
import { isNoticeCategory, type NoticeCategory } from '#domain/moderation/notice-input'
import { noticeReference } from '#domain/moderation/notice-reference'
import { database } from '#server/database'
import type { NoticeKind, NoticeOutcome, NoticeState } from '#server/generated/prisma/client'
import { misuseSuspension } from '#server/moderation/misuse/misuse-suspension'

export type Receipt = {
  kind: NoticeKind
  reference: string
  receivedAt: Date
  state: NoticeState
  /** By when it should be decided. */
  dueAt: Date
  category: NoticeCategory | null
  isMailed: boolean
  /** As they were stated, each with what was decided about it. */
  places: { address: string; outcome: NoticeOutcome | null; isTakenBack: boolean }[]
  decidedAt: Date | null
  outcome: NoticeOutcome | null
  law: string | null
  lawCountry: string | null
  /** The reasons; null before, and once they were deleted. */
  answer: string | null
  corrections: { text: string; language: string; at: Date }[]
  /** Why it waits: its sender's are not processed until then. */
  suspension: { until: Date; code: string } | null
}

/** What whoever has the code may know: what was received, what was decided and why; nothing about the notifier. */
export async function getReceipt(code: string, now = new Date()): Promise<Receipt | undefined> {
  if (!/^[0-9a-f]{32}$/.test(code)) return undefined
  const row = await database.notice.findUnique({
    where: { code, kind: { not: 'order' } },
    include: {
      targets: { orderBy: { position: 'asc' } },
      decisions: {
        where: { action: { in: ['remove', 'withhold'] } },
        select: { commentId: true, undoneAt: true, reversals: { where: { undoneAt: null }, select: { id: true } } },
      },
      corrections: { orderBy: { createdAt: 'asc' }, select: { text: true, language: true, createdAt: true } },
    },
  })
  if (!row) return undefined
  const { kind, number, receivedAt, state, dueAt, category, email, personId } = row
  const isTakenBack = (commentId: string | null) => {
    const decisions = row.decisions.filter(decision => decision.commentId === commentId)
    return decisions.length > 0 && decisions.every(({ undoneAt, reversals }) => undoneAt !== null || reversals.length > 0)
  }
  const suspension = state === 'setAside' ? await misuseSuspension(database, 'notices', { personId, email }, now) : undefined
  return {
    kind,
    receivedAt,
    state,
    dueAt,
    reference: noticeReference(kind, number),
    category: isNoticeCategory(category) ? category : null,
    isMailed: email !== null,
    places: row.targets.map(({ address, outcome, commentId }) => ({
      address,
      outcome,
      isTakenBack: isTakenBack(commentId),
    })),
    decidedAt: row.closedAt,
    outcome: row.outcome,
    law: row.outcomeLaw,
    lawCountry: row.outcomeCountry,
    answer: row.answer,
    corrections: row.corrections.map(({ createdAt, ...correction }) => ({
      ...correction,
      at: createdAt,
    })),
    suspension: suspension ?? null,
  }
}
