import 'server-only'
import type { Cursor } from '#domain/cursor'
import type { PersonFinding } from '#domain/moderation/statements/find-persons'
import type { StatementState } from '#domain/moderation/statements/reword-input'
import { database } from '#server/database'
import { composedFields, composeStatement } from '#server/moderation/statements/compose-statement'
import { scanStatement } from '#server/moderation/statements/scan-statement'

export type ListedStatement = {
  id: string
  puid: string
  state: StatementState
  attempts: number
  problem: string | null
  receiptId: string | null
  createdAt: Date
  triedAt: Date | null
  nextTryAt: Date
  sentAt: Date | null
  commentId: string | null
  personId: string | null
  /** What is, or was, sent of it in words; null where it cannot be told any longer. */
  facts: string | null
  explanation: string | null
  /** Of a refused one: what was found. */
  findings: PersonFinding[]
}

/** How many statements stand in each state, exactly; the caller has asked `desk.account`. */
export async function countStatements(): Promise<Record<StatementState, number>> {
  const rows = await database.statementExport.groupBy({ by: ['state'], _count: true })
  const count = (state: StatementState) => rows.find(row => row.state === state)?._count ?? 0
  return { waiting: count('waiting'), refused: count('refused'), failed: count('failed'), sent: count('sent') }
}

/** A page of the statements in one state, the newest first. */
export async function listStatements({
  state,
  cursor,
  limit,
}: {
  state: StatementState
  cursor?: Cursor
  limit: number
}): Promise<{ statements: ListedStatement[]; nextCursor: Cursor | null }> {
  const rows = await database.statementExport.findMany({
    where: {
      state,
      ...(cursor && { OR: [{ createdAt: { lt: cursor.at } }, { createdAt: cursor.at, id: { lt: cursor.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...composedFields,
      state: true,
      problem: true,
      receiptId: true,
      createdAt: true,
      triedAt: true,
      nextTryAt: true,
      sentAt: true,
      decision: { select: { ...composedFields.decision.select, commentId: true } },
      sanction: { select: { ...composedFields.sanction.select, personId: true } },
    },
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  const statements = await Promise.all(
    rows.slice(0, limit).map(async row => {
      const { decision, sanction, facts: _facts, explanation: _explanation, ...rest } = row
      const composed = await composeStatement(row)
      const written = composed?.statement
      return {
        ...rest,
        commentId: decision?.commentId ?? null,
        personId: sanction?.personId ?? null,
        facts: written?.decision_facts ?? null,
        explanation: written?.illegal_content_explanation ?? written?.incompatible_content_explanation ?? null,
        findings: row.state === 'refused' && composed ? await scanStatement(composed) : [],
      }
    }),
  )
  return { statements, nextCursor: last ? { at: last.createdAt, id: last.id } : null }
}
