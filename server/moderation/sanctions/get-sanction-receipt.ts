import 'server-only'
import type { Locale } from '#domain/locales'
import type { SanctionKind } from '#domain/moderation/sanction'
import { database } from '#server/database'
import { getRuleWords } from '#server/moderation/house-rules/get-rule-words'

export type SanctionReceipt = {
  sanctionId: string
  kind: SanctionKind
  rule: { title: string; text: string }
  facts: string
  statement: string
  at: Date
  until: Date | null
  /** The comments that were public then were removed with it. */
  removesComments: boolean
  lifted: { at: Date; reason: string | null } | null
  isInForce: boolean
}

/** What whoever has the code may know of a sanction: what, how long, why and by which rule; neither of whom nor by whom. */
export async function getSanctionReceipt(code: string, locale: Locale, now = new Date()): Promise<SanctionReceipt | undefined> {
  if (!/^[0-9a-f]{32}$/.test(code)) return undefined
  const row = await database.sanction.findUnique({
    where: { code },
    select: {
      id: true,
      kind: true,
      reason: true,
      ruleVersion: true,
      facts: true,
      statement: true,
      createdAt: true,
      until: true,
      batchId: true,
      liftedAt: true,
      liftReason: true,
    },
  })
  if (!row) return undefined
  const { id, kind, reason, ruleVersion, facts, statement, createdAt, until, batchId, liftedAt, liftReason } = row
  return {
    sanctionId: id,
    kind,
    rule: await getRuleWords({ key: reason, version: ruleVersion }, locale),
    facts,
    statement,
    at: createdAt,
    until,
    removesComments: batchId !== null,
    lifted: liftedAt && { at: liftedAt, reason: liftReason },
    isInForce: !liftedAt && (until === null || until > now),
  }
}
