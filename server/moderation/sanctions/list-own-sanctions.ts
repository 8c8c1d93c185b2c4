import 'server-only'
import type { Locale } from '#domain/locales'
import type { SanctionKind } from '#domain/moderation/sanction'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { getRuleWords } from '#server/moderation/house-rules/get-rule-words'

export type OwnSanction = {
  id: string
  kind: SanctionKind
  /** The house rule as it was worded then. */
  rule: { title: string; text: string }
  statement: string
  code: string
  at: Date
  until: Date | null
  acknowledgedAt: Date | null
  liftedAt: Date | null
  isInForce: boolean
}

/** What moderators did to the reader, the latest first, in the words that the reader was told; never by whom. */
export async function listOwnSanctions(actor: Reader, locale: Locale, now = new Date()): Promise<OwnSanction[]> {
  const rows = await database.sanction.findMany({
    where: { personId: actor.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      kind: true,
      reason: true,
      ruleVersion: true,
      statement: true,
      code: true,
      createdAt: true,
      until: true,
      acknowledgedAt: true,
      liftedAt: true,
    },
  })
  return Promise.all(
    rows.map(async ({ reason, ruleVersion, createdAt, ...row }) => ({
      ...row,
      rule: await getRuleWords({ key: reason, version: ruleVersion }, locale),
      at: createdAt,
      isInForce: !row.liftedAt && (row.until === null || row.until > now),
    })),
  )
}
