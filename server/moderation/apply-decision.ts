import 'server-only'
import { isRestriction } from '#domain/moderation/decision-actions'
import type { DecisionInput } from '#domain/moderation/decision'
import type { Reader } from '#domain/people/actor'
import { closeCase } from '#server/comments/close-case'
import { countPublished } from '#server/comments/count-comment'
import type { LockedComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import type { CheckedReasons } from '#server/moderation/check-reasons'
import { endClaim } from '#server/moderation/claims/end-claim'
import { holdByDecision } from '#server/moderation/hold-by-decision'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { newReceiptCode } from '#server/moderation/new-receipt-code'
import { awaitingConfirmation } from '#server/moderation/queue-counts'
import { newId } from '#server/new-id'
import { notifyOfComment } from '#server/notifications/notify-of-comment'
import { notifyOfDecision } from '#server/notifications/notify-of-decision'
import { notifyOfFlag } from '#server/notifications/notify-of-flag'
import type { Transaction } from '#server/transaction'
import { changeWithholding } from '#server/withholding/change-withholding'

type ToApply = {
  actor: Reader
  comment: LockedComment
  input: DecisionInput
  reasons: CheckedReasons
  batchId?: string
  reversesId?: string
  reversalReason?: string
}

const eventKinds = {
  approve: 'comment.approved',
  remove: 'comment.removed',
  hold: 'comment.held',
  restore: 'comment.restored',
  withhold: 'comment.withheld',
} as const satisfies Record<DecisionInput['action'], string>

/** Stores a decision that was found possible, with all that follows from it, under the lock of the comment's row. */
export async function applyDecision(
  tx: Transaction,
  { actor, comment, input, reasons, batchId, reversesId, reversalReason }: ToApply,
  now: Date,
) {
  const state = stateAfter(input.action, comment)
  const withheldIn = withheldAfter(input, comment)
  const code = isRestriction(input.action) ? newReceiptCode() : null
  const decisionId = newId()
  await tx.decision.create({
    data: {
      id: decisionId,
      commentId: comment.id,
      revision: comment.revision,
      action: input.action,
      ...columnsOf(input, reasons),
      isDetectedByMachine: wasDetectedByMachine(comment),
      code,
      fromState: comment.state,
      toState: state,
      fromWithheldIn: comment.withheldIn,
      fromReviewedRevision: comment.reviewedRevision,
      deciderId: actor.id,
      previousId: comment.lastDecisionId,
      ...(reversalReason && { reversalReason }),
      reversesId: reversesId ?? (input.action === 'restore' ? await restrictionInForce(tx, comment) : null),
      batchId,
      createdAt: now,
    },
    select: { id: true },
  })
  // Before it is published, so that it is never shown for a moment where it is withheld.
  await changeWithholding(tx, comment, withheldIn)
  await tx.comment.update({
    where: { id: comment.id },
    data: { state, lastDecisionId: decisionId, reviewedRevision: comment.revision },
    select: { id: true },
  })
  const change = Number(state === 'published') - Number(comment.state === 'published')
  if (change !== 0) await countPublished(tx, comment, change > 0 ? 1 : -1)
  // What is published already and stays so is no news to its author, nor is that somebody flagged it.
  if (code !== null || state !== comment.state || withheldIn.length !== comment.withheldIn.length) {
    await notifyOfDecision(tx, decisionId, now)
  }
  if (change > 0) await notifyOfComment(tx, comment.id, now, 'decided')
  if (input.action === 'hold') await holdByDecision(tx, comment, decisionId, now)
  else {
    await closeCase(tx, comment, now, decisionId)
    if (comment.openFlags > 0) await notifyOfFlag(tx, decisionId, now)
    if (state === 'held') {
      await tx.hold.create({
        data: {
          id: newId(),
          commentId: comment.id,
          revision: comment.revision,
          rule: awaitingConfirmation,
          details: { decisionId },
          createdAt: now,
        },
      })
    }
  }
  await logEvent(
    tx,
    {
      kind: eventKinds[input.action],
      actorId: actor.id,
      subjectType: 'comment',
      subjectId: comment.id,
      storyId: comment.storyId,
      // The facts and the sentence to the author stay outside: they may speak of persons, and the log can forget nothing.
      data: {
        decisionId,
        revision: comment.revision,
        reason: 'reason' in input ? input.reason : null,
        ruleVersion: reasons.ruleVersion,
        from: comment.state,
        to: state,
        holds: comment.holds.map(hold => hold.rule),
        flags: comment.openFlags,
        ...('ground' in input && {
          ground: input.ground,
          source: input.source,
          until: input.action === 'hold' ? null : (input.until?.toISOString() ?? null),
        }),
        ...(input.action === 'withhold' && { territory: input.territory }),
        ...(batchId && { batchId }),
      },
    },
    now,
  )
  await endClaim(tx, comment.id)
  await notifyDesk(tx, { kind: 'decided', commentId: comment.id })
  return { decisionId, state, code }
}

/** The statement of reasons as it is stored. */
function columnsOf(input: DecisionInput, { ruleVersion }: CheckedReasons) {
  if (input.action === 'approve') return {}
  if (input.action === 'restore') return { reversalReason: input.reversalReason }
  const { ground, reason, law, lawCountry, facts, statement, source, noticeId } = input
  // What is put aside waits for a person, and for no day.
  const until = input.action === 'hold' ? null : input.until
  return {
    ground,
    ...(ground === 'house' ? { reason, ruleVersion } : { law, lawCountry }),
    facts,
    statement,
    source,
    noticeId,
    until,
    ...(input.action === 'withhold' && { territory: input.territory }),
  }
}

/** What is let out is published, but never before its author's address is confirmed. */
function stateAfter(action: DecisionInput['action'], { state, isAuthorConfirmed }: LockedComment): 'published' | 'held' | 'removed' {
  if (action === 'remove') return 'removed'
  if (action === 'hold') return 'held'
  return isAuthorConfirmed || state === 'published' ? 'published' : 'held'
}

/** What was removed comes back as it stood: withheld where another decision says so, until that is taken back too. */
function withheldAfter(input: DecisionInput, { withheldIn, state }: LockedComment): string[] {
  if (input.action === 'withhold') return input.territory
  return input.action === 'restore' && state === 'published' ? [] : withheldIn
}

/** Whether a rule of the desk, and not a person, found it first. */
function wasDetectedByMachine({ holds, openRuleFlags }: LockedComment): boolean {
  return openRuleFlags > 0 || holds.some(({ rule }) => rule !== awaitingConfirmation && rule !== 'moderator')
}

/** The restriction that a restoring takes back. */
async function restrictionInForce(tx: Transaction, { id: commentId, state }: LockedComment): Promise<string | null> {
  const found = await tx.decision.findFirst({
    where: {
      commentId,
      undoneAt: null,
      endedAt: null,
      action: state === 'published' ? 'withhold' : 'remove',
      reversals: { none: { undoneAt: null } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  })
  return found?.id ?? null
}
