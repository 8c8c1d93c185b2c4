import 'server-only'
import type { DecisionInput, MadeDecision } from '#domain/moderation/decision'
import type { Reader } from '#domain/people/actor'
import { judgingBar } from '#domain/moderation/judging-bar'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { closeCase, waitsForModerator } from '#server/comments/close-case'
import { countPublished } from '#server/comments/count-comment'
import { lockComment, type LockedComment } from '#server/comments/lock-comment'
import { database } from '#server/database'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { madeDecisionFields, toMadeDecision } from '#server/moderation/made-decision'
import { awaitingConfirmation } from '#server/moderation/queue-counts'
import { newId } from '#server/new-id'
import { notifyOfComment } from '#server/notifications/notify-of-comment'
import { notifyOfDecision } from '#server/notifications/notify-of-decision'
import { notifyOfFlag } from '#server/notifications/notify-of-flag'
import { inTransaction, type Transaction } from '#server/transaction'

export type Decided = { decisionId: string; state: 'published' | 'held' | 'removed' }

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
  /** It is in no queue any longer, and nothing that stands there can be taken away. */
  | { code: 'not-waiting'; state: LockedComment['state'] }

/**
 * Approves or removes one revision of a comment. Of two deciders one wins; the other is told who and what. The lock on
 * the comment's row decides; the unique index Decision_one_successor stands behind it.
 */
export async function decideComment(actor: Reader, input: DecisionInput, now = new Date()): Promise<Result<Decided, DecisionRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  try {
    return await inTransaction(tx => decideLocked(tx, actor, input, now))
  } catch (error) {
    if (!isUniqueViolation(error, 'Decision_one_successor')) throw error
    return refuse({ code: 'already-decided', decision: await lastDecision(database, input.commentId) })
  }
}

async function decideLocked(tx: Transaction, actor: Reader, input: DecisionInput, now: Date): Promise<Result<Decided, DecisionRefusal>> {
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
  if (!canBeDecided(comment, input.action)) return refuse({ code: 'not-waiting', state: comment.state })

  const state = input.action === 'remove' ? 'removed' : await stateOfApproved(tx, comment)
  const statement = input.action === 'remove' ? { reason: input.reason, statement: input.statement } : {}
  const { id: decisionId } = await tx.decision.create({
    data: {
      id: newId(),
      commentId: comment.id,
      revision: comment.revision,
      action: input.action,
      ...statement,
      deciderId: actor.id,
      previousId: comment.lastDecisionId,
      createdAt: now,
    },
    select: { id: true },
  })
  await tx.comment.update({ where: { id: comment.id }, data: { state, lastDecisionId: decisionId }, select: { id: true } })
  const change = Number(state === 'published') - Number(comment.state === 'published')
  if (change !== 0) await countPublished(tx, comment, change > 0 ? 1 : -1)
  // What is published already and stays so is no news to its author, nor is that somebody flagged it.
  if (state !== comment.state) await notifyOfDecision(tx, decisionId, now)
  if (change > 0) await notifyOfComment(tx, comment.id, now)
  await closeCase(tx, comment, now, decisionId)
  if (comment.openFlags > 0) await notifyOfFlag(tx, decisionId, now)
  if (state === 'held') {
    await tx.hold.create({
      data: { id: newId(), commentId: comment.id, revision: comment.revision, rule: awaitingConfirmation, createdAt: now },
    })
  }
  await logEvent(
    tx,
    {
      kind: input.action === 'remove' ? 'comment.removed' : 'comment.approved',
      actorId: actor.id,
      subjectType: 'comment',
      subjectId: comment.id,
      storyId: comment.storyId,
      // The sentence to the author stays outside: it may speak of persons, and the log can forget nothing.
      data: {
        decisionId,
        revision: comment.revision,
        reason: input.action === 'remove' ? input.reason : null,
        from: comment.state,
        to: state,
        holds: comment.holds.map(hold => hold.rule),
        flags: comment.openFlags,
      },
    },
    now,
  )
  return accept({ decisionId, state })
}

/** Approving answers a question that the desk was asked; removing may also answer what a moderator came across. */
function canBeDecided(comment: LockedComment, action: DecisionInput['action']): boolean {
  if (comment.state === 'published') return action === 'remove' || comment.openFlags > 0
  return comment.state === 'held' && (action === 'remove' || waitsForModerator(comment))
}

/** An approved comment is published, but never before its author's address is confirmed. */
async function stateOfApproved(tx: Transaction, comment: LockedComment): Promise<'published' | 'held'> {
  const author = await tx.person.findUniqueOrThrow({ where: { id: comment.authorId }, select: { emailConfirmedAt: true } })
  return author.emailConfirmedAt || comment.state === 'published' ? 'published' : 'held'
}

async function lastDecision(db: Pick<Transaction, 'decision'>, commentId: string): Promise<MadeDecision> {
  const row = await db.decision.findFirstOrThrow({
    where: { commentId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: madeDecisionFields,
  })
  return toMadeDecision(row)
}
