import 'server-only'
import { database } from '#server/database'

/** A comment's standing at the desk, whoever looks; scopes and languages come after, for each listener. */
export async function readDeskMarks(commentIds: readonly string[], now = new Date()) {
  const rows = await database.comment.findMany({
    where: { id: { in: [...commentIds] } },
    select: {
      id: true,
      state: true,
      revision: true,
      lastDecisionId: true,
      rootCountry: true,
      language: true,
      storyId: true,
      claim: { select: { holderId: true, expiresAt: true, holder: { select: { name: true } } } },
    },
  })
  const decisions = await database.decision.findMany({
    where: { id: { in: rows.flatMap(({ lastDecisionId }) => lastDecisionId ?? []) } },
    select: { id: true, action: true, decider: { select: { name: true } } },
  })
  const byId = new Map(decisions.map(decision => [decision.id, decision]))
  return rows.map(row => ({
    ...row,
    claim: row.claim && row.claim.expiresAt > now ? row.claim : null,
    decision: row.lastDecisionId ? byId.get(row.lastDecisionId) : undefined,
  }))
}

export type StoredMark = Awaited<ReturnType<typeof readDeskMarks>>[number]
