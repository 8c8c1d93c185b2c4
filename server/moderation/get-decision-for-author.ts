import 'server-only'
import { isHouseRule, type HouseRule } from '#domain/moderation/house-rules'
import { database } from '#server/database'

export type DecisionForAuthor = {
  action: 'approve' | 'remove'
  revision: number
  /** Null for an approval. */
  reason: HouseRule | null
  statement: string | null
  at: Date
}

/**
 * The last decision about each of an author's comments, by comment id: what the author is told. Who decided is not
 * part of it. Comments of others, and those that nobody decided, are missing from the map.
 */
export async function getDecisionForAuthor(authorId: string, commentIds: readonly string[]): Promise<Map<string, DecisionForAuthor>> {
  if (commentIds.length === 0) return new Map()
  const comments = await database.comment.findMany({
    where: { id: { in: [...commentIds] }, authorId, lastDecisionId: { not: null } },
    select: {
      id: true,
      lastDecisionId: true,
      decisions: { select: { id: true, action: true, revision: true, reason: true, statement: true, createdAt: true } },
    },
  })
  return new Map(
    comments.flatMap(({ id, lastDecisionId, decisions }) => {
      const last = decisions.find(decision => decision.id === lastDecisionId)
      if (!last) return []
      const { action, revision, reason, statement, createdAt } = last
      return [[id, { action, revision, reason: isHouseRule(reason) ? reason : null, statement, at: createdAt }]]
    }),
  )
}
