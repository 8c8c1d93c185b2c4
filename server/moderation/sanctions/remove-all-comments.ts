import 'server-only'
import { mostInBatch } from '#domain/moderation/batch'
import type { SanctionInput } from '#domain/moderation/sanction-input'
import type { Reader } from '#domain/people/actor'
import { logEvent } from '#server/event-log'
import { enqueue } from '#server/jobs/job-queue'
import { toStored, type BatchDecision } from '#server/moderation/batches/batch-decision'
import { withinScope, withinScopeSql } from '#server/moderation/within-scope'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

type Removal = { personId: string; input: Pick<SanctionInput, 'reason' | 'facts' | 'statement'> }

/**
 * Begins the removal of everything that a banned reader has published, in the transaction of the ban: a batch like those
 * of the desk, which can be watched, stopped and undone as one. Only what lies in the moderator's scope comes on it.
 * Returns the batch, or null where nothing is published.
 */
export async function removeAllComments(
  tx: Transaction,
  actor: Reader,
  { personId, input: { reason, facts, statement } }: Removal,
  now: Date,
): Promise<string | null> {
  const batchId = newId()
  const decision: BatchDecision = {
    action: 'remove',
    ground: 'house',
    reason,
    law: null,
    lawCountry: null,
    facts,
    statement,
    source: 'own',
    noticeId: null,
    until: null,
  }
  await tx.batch.create({
    data: {
      id: batchId,
      actorId: actor.id,
      source: `/moderation/people/${personId}`,
      decision: toStored(decision),
      total: 0,
      createdAt: now,
      startedAt: now,
    },
    select: { id: true },
  })
  const total = await tx.$executeRaw`
    insert into "BatchItem" ("batchId", "position", "commentId", "revision", "lastDecisionId")
    select ${batchId}::uuid, row_number() over (order by c."createdAt", c.id), c.id, c.revision, c."lastDecisionId"
    from "Comment" c
    where c."authorId" = ${personId}::uuid and c.state = 'published' and ${withinScopeSql(actor.scope, 'c')}
    order by c."createdAt", c.id limit ${mostInBatch}`
  if (total === 0) {
    await tx.batch.delete({ where: { id: batchId }, select: { id: true } })
    return null
  }
  const published = await tx.comment.count({ where: { AND: [{ authorId: personId, state: 'published' }, withinScope(actor.scope)] } })
  await tx.batch.update({ where: { id: batchId }, data: { total, left: published - total }, select: { id: true } })
  await enqueue(tx, 'batches', { batchId })
  await logEvent(
    tx,
    { kind: 'batch.started', actorId: actor.id, subjectType: 'batch', subjectId: batchId, data: { total, action: 'remove', reason } },
    now,
  )
  return batchId
}
