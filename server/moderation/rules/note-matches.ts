import 'server-only'
import type { Firing } from '#domain/comments/screening/verdict'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

/**
 * Keeps what fired on a revision, in its order. A comment that a rule flags stands in that queue until a moderator decides,
 * however many rules do.
 */
export async function noteMatches(
  tx: Transaction,
  comment: { id: string; revision: number },
  firings: readonly Firing[],
  now: Date,
): Promise<void> {
  if (firings.length === 0) return
  await tx.ruleMatch.createMany({
    data: firings.map(({ check, rule, action, matched, score, isTimedOut }, position) => ({
      id: newId(),
      commentId: comment.id,
      revision: comment.revision,
      position,
      check,
      ruleId: rule?.id ?? null,
      ruleVersion: rule?.version ?? null,
      action,
      matched: matched.slice(0, mostMatched),
      score,
      isTimedOut,
      createdAt: now,
    })),
  })
  const flags = firings.filter(({ action }) => action === 'flag').length
  if (flags === 0) return
  await tx.comment.update({ where: { id: comment.id }, data: { openRuleFlags: { increment: flags } }, select: { id: true } })
}

/** As many as anybody reads. */
const mostMatched = 50

/** Texts that rules refused are not stored; how many there were is counted, rule by rule, so that a rule can be judged by it. */
export async function countBlocked(tx: Transaction, firings: readonly Firing[]): Promise<void> {
  const ids = firings.flatMap(({ rule, action }) => (rule && action === 'block' ? [rule.id] : []))
  if (ids.length > 0) await tx.rule.updateMany({ where: { id: { in: ids } }, data: { blockedCount: { increment: 1 } } })
}
