import 'server-only'
import { countPublished } from '#server/comments/count-comment'
import { lockComment, type LockedComment } from '#server/comments/lock-comment'
import { database } from '#server/database'
import { logEvent } from '#server/event-log'
import { Prisma } from '#server/generated/prisma/client'
import { notifyDesk } from '#server/moderation/live/desk-news'
import { awaitingConfirmation } from '#server/moderation/queue-counts'
import { newId } from '#server/new-id'
import { notifyOfComment } from '#server/notifications/notify-of-comment'
import { inTransaction, type Transaction } from '#server/transaction'
import { changeWithholding } from '#server/withholding/change-withholding'

const atOnce = 200

type Due = { id: string; commentId: string; action: 'remove' | 'withhold' }

/** Lets stand again what was removed or withheld until now. Returns how many. */
export async function endDueDecisions(now = new Date()): Promise<number> {
  const due = await database.$queryRaw<Due[]>`${dueDecisions(now)} order by d.until, d.id limit ${atOnce}`
  let ended = 0
  for (const { id, commentId } of due) ended += (await inTransaction(tx => endDecision(tx, { id, commentId }, now))) ? 1 : 0
  return ended
}

/** Those that no later decision has replaced: of a withholding only another one and a restoring do, of a removal all but an approval. */
function dueDecisions(now: Date): Prisma.Sql {
  return Prisma.sql`
    select d.id, d."commentId", d.action::text as action from "Decision" d
    where d.until <= ${now} and d."endedAt" is null and d."undoneAt" is null and d.action in ('remove', 'withhold')
      and not exists (select from "Decision" later where later."commentId" = d."commentId" and later."undoneAt" is null
        and (case d.action when 'withhold' then later.action in ('withhold', 'restore') else later.action <> 'approve' end)
        and (later."createdAt", later.id) > (d."createdAt", d.id))`
}

async function endDecision(tx: Transaction, { id, commentId }: Pick<Due, 'id' | 'commentId'>, now: Date): Promise<boolean> {
  const comment = await lockComment(tx, commentId)
  if (!comment) return false
  // Read again under the comment's lock: somebody may have decided between.
  const [decision] = await tx.$queryRaw<Due[]>`${dueDecisions(now)} and d.id = ${id}::uuid`
  if (!decision) return false
  await tx.decision.update({ where: { id }, data: { endedAt: now }, select: { id: true } })
  const state = decision.action === 'remove' && comment.state === 'removed' ? await letStand(tx, comment, now) : comment.state
  if (decision.action === 'withhold') await changeWithholding(tx, comment, [])
  await logEvent(
    tx,
    {
      kind: 'decision.ended',
      actorId: null,
      subjectType: 'comment',
      subjectId: commentId,
      storyId: comment.storyId,
      data: {
        decisionId: id,
        action: decision.action,
        from: comment.state,
        to: state,
        ...(decision.action === 'withhold' && { territory: comment.withheldIn }),
      },
    },
    now,
  )
  await notifyDesk(tx, { kind: 'decided', commentId })
  return true
}

/** What is let out is published, but never before its author's address is confirmed. */
async function letStand(tx: Transaction, comment: LockedComment, now: Date): Promise<'published' | 'held'> {
  const state = comment.isAuthorConfirmed ? 'published' : 'held'
  await tx.comment.update({ where: { id: comment.id }, data: { state }, select: { id: true } })
  if (state === 'published') {
    await countPublished(tx, comment, 1)
    await notifyOfComment(tx, comment.id, now)
  } else {
    await tx.hold.create({
      data: { id: newId(), commentId: comment.id, revision: comment.revision, rule: awaitingConfirmation, createdAt: now },
    })
  }
  return state
}
