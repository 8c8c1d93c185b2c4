import 'server-only'
import { isRestriction } from '#domain/moderation/decision-actions'
import type { ReversalInput } from '#domain/moderation/reversal'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { refuse, type Result } from '#domain/result'
import { database } from '#server/database'
import { decideComment, type Decided, type DecisionRefusal } from '#server/moderation/decide-comment'

export type ReversalRefusal =
  | DecisionRefusal
  | { code: 'decision-not-found' }
  /** It was undone, ended or taken back before, or another decision stands in its place. */
  | { code: 'reversed-already' }
  /** Taking back an approval hides the comment: that needs a statement of reasons. */
  | { code: 'reasons-missing' }

/**
 * Takes a decision back at any time, with a reason: a restriction is lifted, and what was approved or restored is held
 * again, for which the author is given reasons. The comment is judged as it stands now.
 */
export async function reverseDecision(actor: Reader, input: ReversalInput, now = new Date()): Promise<Result<Decided, ReversalRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  const decision = await database.decision.findUnique({
    where: { id: input.decisionId },
    select: {
      id: true,
      action: true,
      undoneAt: true,
      endedAt: true,
      reversals: { where: { undoneAt: null }, take: 1, select: { id: true } },
      comment: { select: { id: true, revision: true, lastDecisionId: true, state: true } },
    },
  })
  if (!decision) return refuse({ code: 'decision-not-found' })
  if (decision.undoneAt || decision.endedAt || decision.reversals.length > 0) return refuse({ code: 'reversed-already' })
  const { id: commentId, revision, lastDecisionId, state } = decision.comment
  // A later decision is what stands: that one is to be taken back, not what it replaced.
  if (lastDecisionId !== decision.id) return refuse({ code: 'reversed-already' })
  const judged = { commentId, revision, lastDecisionId }
  const context = { reversesId: decision.id }
  if (isRestriction(decision.action)) {
    // What was put aside still waits, and is let out by approving it.
    if (state === 'held')
      return decideComment(actor, { ...judged, action: 'approve' }, now, { ...context, reversalReason: input.reversalReason })
    return decideComment(actor, { ...judged, action: 'restore', reversalReason: input.reversalReason }, now, context)
  }
  if (!input.reasons) return refuse({ code: 'reasons-missing' })
  return decideComment(actor, { ...judged, ...input.reasons, action: 'hold' }, now, context)
}
