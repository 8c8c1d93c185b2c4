import 'server-only'
import { mostInBatch, type ChosenComment } from '#domain/moderation/batch'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { newId } from '#server/new-id'
import { withinScope } from '#server/moderation/within-scope'
import { inTransaction } from '#server/transaction'

export type ProposalRefusal =
  | { code: 'not-allowed' }
  /** Nothing was chosen, or nothing of it is the moderator's to decide. */
  | { code: 'nothing-chosen' }

type Proposal = {
  /** The desk's address whose list it is. */
  source: string
  comments: readonly ChosenComment[]
  /** How many more there were than a list takes. */
  left?: number
}

/**
 * Freezes a list of comments with the revisions that stand there now. Nothing is decided yet: the moderator looks at
 * the list first. Only what lies in their scope and is not their own comes on it.
 */
export async function proposeBatch(
  actor: Reader,
  { source, comments, left = 0 }: Proposal,
  now = new Date(),
): Promise<Result<{ batchId: string; total: number }, ProposalRefusal>> {
  if (!can(actor, 'desk.open')) return refuse({ code: 'not-allowed' })
  const asked = comments.slice(0, mostInBatch)
  return inTransaction(async tx => {
    const rows = await tx.comment.findMany({
      where: { AND: [{ id: { in: asked.map(({ commentId }) => commentId) } }, { authorId: { not: actor.id } }, withinScope(actor.scope)] },
      select: { id: true },
    })
    const possible = new Set(rows.map(({ id }) => id))
    // A form that names a comment twice means it once.
    const listed = [...new Map(asked.map(comment => [comment.commentId, comment])).values()].filter(({ commentId }) =>
      possible.has(commentId),
    )
    if (listed.length === 0) return refuse({ code: 'nothing-chosen' })
    const batchId = newId()
    await tx.batch.create({
      data: { id: batchId, actorId: actor.id, source, total: listed.length, left: left + comments.length - asked.length, createdAt: now },
      select: { id: true },
    })
    // One statement with four lists: ten thousand rows have more values than a statement of Prisma's may.
    await tx.$executeRaw`
      insert into "BatchItem" ("batchId", "position", "commentId", "revision", "lastDecisionId")
      select ${batchId}::uuid, listed.position, listed.comment, listed.revision, listed.decision
      from unnest(
        ${listed.map(({ commentId }) => commentId)}::uuid[],
        ${listed.map(({ revision }) => revision)}::int[],
        ${listed.map(({ lastDecisionId }) => lastDecisionId)}::uuid[]
      ) with ordinality as listed(comment, revision, decision, position)`
    return accept({ batchId, total: listed.length })
  })
}
