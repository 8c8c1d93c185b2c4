import 'server-only'
import type { FlagInput } from '#domain/moderation/flag-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { suspendedAccount, type Suspended } from '#domain/people/standing'
import { accept, refuse, type Result } from '#domain/result'
import { lockComment } from '#server/comments/lock-comment'
import { logEvent } from '#server/event-log'
import { standingVersion } from '#server/moderation/house-rules/standing-version'
import { misuseSuspension } from '#server/moderation/misuse/misuse-suspension'
import { newId } from '#server/new-id'
import { takePoint } from '#server/rate-limits'
import { getSettings } from '#server/settings'
import { inTransaction } from '#server/transaction'
import { viewingCountryOf } from '#server/withholding/viewing-country'
import { isVisibleIn } from '#server/withholding/visible-in'

export type FlagRefusal =
  /** The reader's address is not confirmed yet. */
  | { code: 'not-allowed' }
  /** The moderators have suspended the account. */
  | Suspended
  /** It is not there, or nobody can read it now. */
  | { code: 'comment-not-found' }
  | { code: 'own-comment' }
  /** The house rule is none, or is retired. */
  | { code: 'reason-unknown' }
  /** Too many of the reader's flags were manifestly unfounded; the code leads to what was counted. */
  | { code: 'flags-suspended'; until: Date; misuseCode: string }
  /** The reader's earlier flag waits for a moderator still. */
  | { code: 'already-flagged'; at: Date }
  | { code: 'too-many'; retryAt: Date }

/**
 * A reader's complaint about a published comment: one for each reader and comment. After a decision the same reader
 * may complain again, which opens the case again.
 */
export async function flagComment(
  actor: Reader,
  input: FlagInput & { commentId: string },
  now = new Date(),
): Promise<Result<{ flagId: string }, FlagRefusal>> {
  const suspended = suspendedAccount(actor)
  if (suspended) return refuse(suspended)
  if (!actor.isConfirmed) return refuse({ code: 'not-allowed' })
  const settings = await getSettings()
  return inTransaction(async tx => {
    const comment = await lockComment(tx, input.commentId)
    const story = comment && (await tx.story.findUnique({ where: { id: comment.storyId }, select: { status: true } }))
    if (!comment || comment.state !== 'published' || story?.status !== 'published') return refuse({ code: 'comment-not-found' })
    if (!isVisibleIn(await viewingCountryOf(actor), comment)) return refuse({ code: 'comment-not-found' })
    if (!can(actor, 'comment.flag', comment)) return refuse({ code: 'own-comment' })
    const misuse = await misuseSuspension(tx, 'flags', { personId: actor.id, email: null }, now)
    if (misuse) return refuse({ code: 'flags-suspended', until: misuse.until, misuseCode: misuse.code })
    const key = { commentId: comment.id, reporterId: actor.id }
    const earlier = await tx.flag.findUnique({ where: { commentId_reporterId: key }, select: { resolvedAt: true, createdAt: true } })
    if (earlier && !earlier.resolvedAt) return refuse({ code: 'already-flagged', at: earlier.createdAt })
    const taken = await takePoint('flag.account', actor.id, settings)
    if (!taken.ok) return refuse({ code: 'too-many', retryAt: taken.retryAt })

    const ruleVersion = await standingVersion(tx, input.reason)
    if (ruleVersion === null) return refuse({ code: 'reason-unknown' })
    const content = { reason: input.reason, ruleVersion, note: input.note, createdAt: now, resolvedAt: null, decisionId: null }
    const flag = await tx.flag.upsert({
      where: { commentId_reporterId: key },
      create: { id: newId(), ...key, ...content },
      update: content,
      select: { id: true },
    })
    await tx.comment.update({ where: { id: comment.id }, data: { openFlags: { increment: 1 } }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: 'comment.flagged',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: comment.id,
        storyId: comment.storyId,
        data: { flagId: flag.id, reason: input.reason, ruleVersion, revision: comment.revision, again: earlier !== null },
      },
      now,
    )
    return accept({ flagId: flag.id })
  })
}
