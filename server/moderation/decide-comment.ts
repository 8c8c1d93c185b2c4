import 'server-only'
import { possibleActions } from '#domain/moderation/decision-actions'
import type { DecisionInput, MadeDecision } from '#domain/moderation/decision'
import { judgingBar } from '#domain/moderation/judging-bar'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { lockComment, type LockedComment } from '#server/comments/lock-comment'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { applyDecision } from '#server/moderation/apply-decision'
import { claimedByOther, type Claimant } from '#server/moderation/claims/claimed-by-other'
import { factsOfCase } from '#server/moderation/facts-of-case'
import { madeDecisionFields, toMadeDecision } from '#server/moderation/made-decision'
import { checkReasons, type ReasonsRefusal } from '#server/moderation/check-reasons'
import { inTransaction, type Transaction } from '#server/transaction'

export type Decided = {
  decisionId: string
  state: 'published' | 'held' | 'removed'
  /** The receipt of a restriction. */
  code: string | null
}

export type DecisionRefusal =
  | { code: 'not-allowed' }
  | { code: 'comment-not-found' }
  /** Nobody judges their own words. */
  | { code: 'own-comment' }
  /** Staff are judged by admins, and admins by nobody here. */
  | { code: 'equal' }
  | { code: 'outside-scope' }
  /** Another decision came between: who made it, what and when. */
  | { code: 'already-decided'; decision: MadeDecision }
  /** The author edited meanwhile: the text that was judged and the one that stands now. */
  | { code: 'stale-revision'; revision: number; before: string; after: string }
  /** A colleague works on it just now, and may hand it over. */
  | { code: 'claimed-by-other'; claim: Claimant }
  /** As it stands, this cannot be done with it. */
  | { code: 'not-waiting'; state: LockedComment['state'] }
  | ReasonsRefusal

/** Where a decision comes from, when it is one of many or takes an earlier one back. */
export type DecisionContext = { batchId?: string; reversesId?: string; reversalReason?: string }

/**
 * Decides about one revision of a comment. Of two deciders one wins; the other is told who and what. The lock on
 * the comment's row decides; the unique index Decision_one_successor stands behind it.
 */
export async function decideComment(
  actor: Reader,
  input: DecisionInput,
  now = new Date(),
  context: DecisionContext = {},
): Promise<Result<Decided, DecisionRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  try {
    return await inTransaction(tx => decideLocked(tx, actor, input, now, context))
  } catch (error) {
    if (!isUniqueViolation(error, 'Decision_one_successor')) throw error
    return refuse({ code: 'already-decided', decision: await lastDecision(database, input.commentId) })
  }
}

/** The same within the transaction of whoever decides more than the comment. */
export async function decideLocked(
  tx: Transaction,
  actor: Reader,
  input: DecisionInput,
  now: Date,
  context: DecisionContext = {},
): Promise<Result<Decided, DecisionRefusal>> {
  const comment = await lockComment(tx, input.commentId)
  if (!comment) return refuse({ code: 'comment-not-found' })
  const bar = judgingBar(actor, comment)
  if (bar) return refuse({ code: bar })
  if (comment.lastDecisionId !== input.lastDecisionId) {
    return refuse({ code: 'already-decided', decision: await lastDecision(tx, comment.id) })
  }
  if (comment.revision !== input.revision) {
    const judged = await tx.commentRevision.findUnique({
      where: { commentId_number: { commentId: comment.id, number: input.revision } },
      select: { body: true },
    })
    return refuse({ code: 'stale-revision', revision: comment.revision, before: judged?.body ?? '', after: comment.body })
  }
  const claim = await claimedByOther(tx, actor, comment.id, now)
  if (claim) return refuse({ code: 'claimed-by-other', claim })
  if (!possibleActions(factsOfCase(comment)).includes(input.action)) return refuse({ code: 'not-waiting', state: comment.state })
  const reasons = await checkReasons(tx, input, now)
  if (!reasons.ok) return reasons
  return accept(await applyDecision(tx, { actor, comment, input, reasons: reasons.value, ...context }, now))
}

/** The decision that stands; where the last one was undone, that one, so that whoever came second is told what happened. */
async function lastDecision(db: Pick<Transaction, 'decision'>, commentId: string): Promise<MadeDecision> {
  const row = await db.decision.findFirstOrThrow({
    where: { commentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: madeDecisionFields,
  })
  return toMadeDecision(row)
}
