import 'server-only'
import type { PersonFinding } from '#domain/moderation/statements/find-persons'
import type { RewordInput } from '#domain/moderation/statements/reword-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { composedFields, composeStatement } from '#server/moderation/statements/compose-statement'
import { scanStatement } from '#server/moderation/statements/scan-statement'
import { inTransaction } from '#server/transaction'

export type RewordRefusal =
  | { code: 'not-allowed' }
  | { code: 'statement-not-found' }
  /** It was sent meanwhile, or waits to be. */
  | { code: 'not-refused' }
  /** The new words tell of a person as well. */
  | { code: 'still-personal'; findings: PersonFinding[] }

/**
 * Gives a statement that told of a person other words, for the transparency database alone: what its author was told stays as it
 * is. It is sent with the next round.
 */
export async function rewordStatement(
  actor: Reader,
  { id, facts, explanation }: RewordInput,
  now = new Date(),
): Promise<Result<{ id: string }, RewordRefusal>> {
  if (!can(actor, 'desk.account')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "StatementExport" where id = ${id}::uuid for update`
    const row = await tx.statementExport.findUnique({ where: { id }, select: { ...composedFields, state: true } })
    if (!row) return refuse({ code: 'statement-not-found' })
    if (row.state !== 'refused' && row.state !== 'failed') return refuse({ code: 'not-refused' })
    const composed = await composeStatement({ ...row, facts, explanation })
    if (!composed) return refuse({ code: 'statement-not-found' })
    const findings = await scanStatement(composed)
    if (findings.length > 0) return refuse({ code: 'still-personal', findings })
    await tx.statementExport.update({
      where: { id },
      data: { facts, explanation, state: 'waiting', problem: null, attempts: 0, nextTryAt: now },
      select: { id: true },
    })
    await logEvent(tx, { kind: 'statement.reworded', actorId: actor.id, subjectType: 'statement', subjectId: id }, now)
    return accept({ id })
  })
}
