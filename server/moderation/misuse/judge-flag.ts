import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { countMisuse } from '#server/moderation/misuse/count-misuse'
import { inTransaction } from '#server/transaction'

export type FlagJudgementRefusal =
  | { code: 'flag-not-found' }
  /** What waits is decided first, and what was followed was not unfounded. */
  | { code: 'flag-not-answered' }

/**
 * Says that a flag was manifestly unfounded, or takes that back. Only a flag that was answered with no can be; the
 * moderator does not learn whose it is.
 */
export async function judgeFlag(
  actor: Reader,
  { flagId, isUnfounded }: { flagId: string; isUnfounded: boolean },
  now = new Date(),
): Promise<Result<null, FlagJudgementRefusal>> {
  if (!can(actor, 'misuse.judge')) return refuse({ code: 'flag-not-found' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "Flag" where id = ${flagId}::uuid for update`
    const flag = await tx.flag.findUnique({
      where: { id: flagId },
      select: {
        commentId: true,
        unfoundedAt: true,
        resolvedAt: true,
        decision: { select: { action: true } },
        comment: { select: { storyId: true, authorId: true } },
        reporter: { select: { id: true, email: true, locale: true } },
      },
    })
    // Nobody judges their own flag, nor one on their own words.
    if (!flag || [flag.reporter.id, flag.comment.authorId].includes(actor.id)) return refuse({ code: 'flag-not-found' })
    if (!flag.resolvedAt || flag.decision?.action !== 'approve') return refuse({ code: 'flag-not-answered' })
    // Flagged and answered once more, it is judged once more.
    const isMarked = flag.unfoundedAt !== null && flag.unfoundedAt >= flag.resolvedAt
    if (isMarked === isUnfounded) return accept(null)
    await tx.flag.update({ where: { id: flagId }, data: { unfoundedAt: isUnfounded ? now : null }, select: { id: true } })
    await logEvent(
      tx,
      {
        kind: isUnfounded ? 'flag.unfounded' : 'flag.not-unfounded',
        actorId: actor.id,
        subjectType: 'comment',
        subjectId: flag.commentId,
        storyId: flag.comment.storyId,
        data: { flagId },
      },
      now,
    )
    const { id: personId, email, locale } = flag.reporter
    if (isUnfounded) await countMisuse(tx, 'flags', { personId, email, locale }, now)
    return accept(null)
  })
}
