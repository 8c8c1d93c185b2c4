import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { inTransaction } from '#server/transaction'

export type RetryRefusal = { code: 'not-allowed' } | { code: 'statement-not-found' } | { code: 'not-failed' }

/** Sends a statement again that the other side did not take, or that waits for its next try. */
export async function retryStatement(
  actor: Reader,
  { id }: { id: string },
  now = new Date(),
): Promise<Result<{ id: string }, RetryRefusal>> {
  if (!can(actor, 'desk.account')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const [row] = await tx.$queryRaw<{ state: string }[]>`select state::text from "StatementExport" where id = ${id}::uuid for update`
    if (!row) return refuse({ code: 'statement-not-found' })
    if (row.state !== 'failed' && row.state !== 'waiting') return refuse({ code: 'not-failed' })
    await tx.statementExport.update({ where: { id }, data: { state: 'waiting', attempts: 0, nextTryAt: now }, select: { id: true } })
    await logEvent(tx, { kind: 'statement.retried', actorId: actor.id, subjectType: 'statement', subjectId: id }, now)
    return accept({ id })
  })
}
