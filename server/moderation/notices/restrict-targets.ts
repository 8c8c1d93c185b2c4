import 'server-only'
import type { UnlawfulFinding } from '#domain/moderation/notice-decision'
import type { Reader } from '#domain/people/actor'
import { accept, refuse, type Result } from '#domain/result'
import { decideLocked, type DecisionRefusal } from '#server/moderation/decide-comment'
import type { NoticedTarget } from '#server/moderation/notices/lock-notice'
import type { Transaction } from '#server/transaction'

export type TargetRefused = { code: 'target-refused'; position: number; refusal: DecisionRefusal }

type ToRestrict = {
  notice: { id: string; kind: 'illegal' | 'correction' | 'order' }
  targets: readonly NoticedTarget[]
  finding: UnlawfulFinding
}

/**
 * Removes or withholds the comments that were found unlawful, each by a decision of its own that names the notice. One that
 * is removed already, or that its author withdrew, stays as it is. Refused for one, nothing is decided.
 */
export async function restrictTargets(
  tx: Transaction,
  actor: Reader,
  { notice, targets, finding }: ToRestrict,
  now: Date,
): Promise<Result<string[], TargetRefused>> {
  const decided: string[] = []
  // In one order for everybody, so that two notices about the same comments cannot wait for each other.
  const chosen = targets
    .filter(({ position, commentId }) => commentId !== null && finding.places.includes(position))
    .toSorted((one, other) => (one.commentId! < other.commentId! ? -1 : 1))
  for (const { position, commentId } of chosen) {
    const comment = await tx.comment.findUniqueOrThrow({
      where: { id: commentId! },
      select: { id: true, state: true, revision: true, lastDecisionId: true },
    })
    if (comment.state === 'removed' || comment.state === 'withdrawn') continue
    const { law, lawCountry, facts, statement, action, territory } = finding
    const reasons = {
      commentId: comment.id,
      revision: comment.revision,
      lastDecisionId: comment.lastDecisionId,
      ground: 'law' as const,
      reason: null,
      law,
      lawCountry,
      facts,
      statement,
      until: null,
      ...(notice.kind === 'order' ? { source: 'order' as const } : { source: 'notice' as const }),
      noticeId: notice.id,
    }
    const result = await decideLocked(tx, actor, action === 'withhold' ? { ...reasons, action, territory } : { ...reasons, action }, now)
    if (!result.ok) return refuse({ code: 'target-refused', position, refusal: result.refusal })
    decided.push(result.value.decisionId)
  }
  return accept(decided)
}
