import 'server-only'
import { restrictions } from '#domain/moderation/decision-actions'
import type { Transaction } from '#server/transaction'

/** What a receipt's code names, as far as it can be decided again. */
export type Appealable = {
  side: 'author' | 'notifier'
  subject: { decisionId: string } | { noticeId: string } | { sanctionId: string }
  storyId: string | null
  decidedAt: Date
  /** It was taken back, undone or lifted since. */
  isOver: boolean
  appealId: string | null
  /** To whom the outcome is mailed; null where nobody gave an address. */
  to: { email: string | null; locale: string }
}

const author = { select: { email: true, locale: true } } as const
const appeal = { select: { id: true } } as const

/** Finds the decision, the closed notice or the sanction behind a code; undefined where there is none to appeal against. */
export async function appealableOf(tx: Transaction, code: string): Promise<Appealable | undefined> {
  return (await decisionOf(tx, code)) ?? (await noticeOf(tx, code)) ?? (await sanctionOf(tx, code))
}

async function decisionOf(tx: Transaction, code: string): Promise<Appealable | undefined> {
  const row = await tx.decision.findUnique({
    where: { code, action: { in: [...restrictions] } },
    select: {
      id: true,
      createdAt: true,
      undoneAt: true,
      reversals: { where: { undoneAt: null }, select: { id: true } },
      appeal,
      comment: { select: { storyId: true, author } },
    },
  })
  if (!row) return undefined
  return {
    side: 'author',
    subject: { decisionId: row.id },
    storyId: row.comment.storyId,
    decidedAt: row.createdAt,
    isOver: row.undoneAt !== null || row.reversals.length > 0,
    appealId: row.appeal?.id ?? null,
    to: row.comment.author,
  }
}

async function noticeOf(tx: Transaction, code: string): Promise<Appealable | undefined> {
  const row = await tx.notice.findUnique({
    where: { code, kind: { not: 'order' } },
    select: {
      id: true,
      state: true,
      outcome: true,
      closedAt: true,
      email: true,
      locale: true,
      appeal,
      targets: { select: { storyId: true, outcome: true }, orderBy: { position: 'asc' } },
    },
  })
  if (!row) return undefined
  // Opened again after an appeal it has no outcome, but its appeal.
  if (!row.closedAt && !row.appeal) return undefined
  const isGranted = row.outcome === 'corrected' || row.targets.every(target => target.outcome === 'unlawful')
  return {
    side: 'notifier',
    subject: { noticeId: row.id },
    storyId: row.targets[0]?.storyId ?? null,
    decidedAt: row.closedAt ?? new Date(0),
    isOver: isGranted,
    appealId: row.appeal?.id ?? null,
    to: row,
  }
}

async function sanctionOf(tx: Transaction, code: string): Promise<Appealable | undefined> {
  const row = await tx.sanction.findUnique({
    where: { code },
    select: { id: true, createdAt: true, liftedAt: true, appeal, person: author },
  })
  if (!row) return undefined
  return {
    side: 'author',
    subject: { sanctionId: row.id },
    storyId: null,
    decidedAt: row.createdAt,
    isOver: row.liftedAt !== null,
    appealId: row.appeal?.id ?? null,
    to: row.person,
  }
}
