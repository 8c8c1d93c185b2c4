import 'server-only'
import type { SanctionKind } from '#domain/moderation/sanction'
import { database } from '#server/database'

export type DeskSanction = {
  id: string
  kind: SanctionKind
  /** The key of the house rule. */
  reason: string
  facts: string
  statement: string
  code: string
  at: Date
  until: Date | null
  acknowledgedAt: Date | null
  decider: { name: string; handle: string } | null
  /** The removal of all comments that came with it, as long as it is kept. */
  batchId: string | null
  lifted: { at: Date; by: { name: string; handle: string } | null; reason: string | null } | null
  isInForce: boolean
}

const named = { select: { name: true, handle: true } } as const

/** Everything that was ever done to a person, the latest first, as the desk sees it; asked for one who may open the desk. */
export async function listSanctionsOf(personId: string, now = new Date()): Promise<DeskSanction[]> {
  const rows = await database.sanction.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      kind: true,
      reason: true,
      facts: true,
      statement: true,
      code: true,
      createdAt: true,
      until: true,
      acknowledgedAt: true,
      batchId: true,
      liftedAt: true,
      liftReason: true,
      decider: named,
      liftedBy: named,
    },
  })
  // A batch is forgotten after a quarter; the decisions that it made stay.
  const removals = await database.batch.findMany({
    where: { id: { in: rows.flatMap(({ batchId }) => batchId ?? []) } },
    select: { id: true },
  })
  const kept = new Set(removals.map(({ id }) => id))
  return rows.map(({ createdAt, liftedAt, liftedBy, liftReason, batchId, ...row }) => ({
    ...row,
    batchId: batchId && kept.has(batchId) ? batchId : null,
    at: createdAt,
    lifted: liftedAt && { at: liftedAt, by: liftedBy, reason: liftReason },
    isInForce: !liftedAt && (row.until === null || row.until > now),
  }))
}
