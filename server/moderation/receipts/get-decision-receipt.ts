import 'server-only'
import {
  isRestriction,
  undoableUntil,
  type DecisionGround,
  type DecisionSource,
  type Restriction,
} from '#domain/moderation/decision-actions'
import type { Locale } from '#domain/locales'
import { database } from '#server/database'
import { getRuleWords } from '#server/moderation/house-rules/get-rule-words'

export type DecisionReceipt = {
  id: string
  action: Restriction
  decidedAt: Date
  ground: DecisionGround
  /** The house rule as it was worded then. */
  rule: { title: string; text: string } | null
  law: string | null
  lawCountry: string | null
  facts: string
  statement: string
  source: DecisionSource
  isDetectedByMachine: boolean
  isDecidedByMachine: boolean
  /** Empty: everywhere. */
  territory: string[]
  until: Date | null
  /** Whether it holds now, and if not, how it came to an end. */
  standing: 'in-force' | 'undone' | 'reversed' | 'over' | 'withdrawn'
  /** When it came to an end. */
  endedAt: Date | null
  /** The words that were judged; empty where they were deleted since. */
  comment: { body: string; language: string }
  story: { slug: string; headline: string; language: string } | null
  /** While it can still be undone, nothing is mailed about it. */
  isFinal: boolean
}

/** What whoever has the code of a decision may know: what, where, how long, why; nothing of who decided, flagged or sent a notice. */
export async function getDecisionReceipt(code: string, locale: Locale, now = new Date()): Promise<DecisionReceipt | undefined> {
  if (!/^[0-9a-f]{32}$/.test(code)) return undefined
  const row = await database.decision.findUnique({
    where: { code },
    include: {
      reversals: { where: { undoneAt: null }, orderBy: { createdAt: 'desc' }, take: 1, select: { createdAt: true } },
      comment: {
        select: {
          state: true,
          withdrawnAt: true,
          language: true,
          story: { select: { slug: true, headline: true, language: true, status: true } },
          revisions: { select: { number: true, body: true } },
        },
      },
    },
  })
  if (!row || !isRestriction(row.action)) return undefined
  const { comment, reversals, reason, ruleVersion } = row
  const { status, ...story } = comment.story
  const reversedAt = reversals[0]?.createdAt ?? null
  const isOver = row.endedAt !== null || (row.until !== null && row.until <= now)
  const [standing, endedAt] = row.undoneAt
    ? (['undone', row.undoneAt] as const)
    : reversedAt
      ? (['reversed', reversedAt] as const)
      : comment.state === 'withdrawn'
        ? (['withdrawn', comment.withdrawnAt] as const)
        : isOver
          ? (['over', row.endedAt ?? row.until] as const)
          : (['in-force', null] as const)
  return {
    id: row.id,
    action: row.action,
    decidedAt: row.createdAt,
    ground: row.ground ?? 'house',
    rule: reason ? await getRuleWords({ key: reason, version: ruleVersion }, locale) : null,
    law: row.law,
    lawCountry: row.lawCountry,
    facts: row.facts ?? '',
    statement: row.statement ?? '',
    source: row.source ?? 'own',
    isDetectedByMachine: row.isDetectedByMachine,
    isDecidedByMachine: row.isDecidedByMachine,
    territory: row.territory,
    until: row.until,
    standing,
    endedAt,
    comment: { body: comment.revisions.find(({ number }) => number === row.revision)?.body ?? '', language: comment.language },
    story: status === 'published' ? story : null,
    isFinal: now > undoableUntil(row.createdAt),
  }
}
