import 'server-only'
import type { WithholdingReason } from '#domain/comments/public-comment'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'

/** Why comments are withheld where somebody reads, by comment: of what the desk wrote only what is meant for everybody. */
export async function readWithholdings(commentIds: readonly string[]): Promise<Map<string, WithholdingReason>> {
  const country = commentIds.length > 0 && (await viewingCountry())
  if (!country) return new Map()
  const rows = await database.decision.findMany({
    where: { commentId: { in: [...commentIds] }, action: 'withhold', undoneAt: null, territory: { has: country } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { commentId: true, ground: true, reason: true, law: true, lawCountry: true, createdAt: true, until: true },
  })
  // The newest stands: it comes last.
  return new Map(
    rows.map(({ commentId, createdAt, ground, reason, ...row }) => [
      commentId,
      { ...row, ground: ground ?? 'law', rule: reason, since: createdAt },
    ]),
  )
}
