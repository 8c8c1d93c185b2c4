import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { inTransaction } from '#server/transaction'

export type StopRefusal = { code: 'not-allowed' } | { code: 'run-not-found' }

/** Stops a run; what it found so far stays, with how many comments it read. One that ended is left as it is. */
export async function stopRun(
  actor: Reader,
  { runId }: { runId: string },
  now = new Date(),
): Promise<Result<{ ruleId: string }, StopRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.ruleRun.updateMany({ where: { id: runId, finishedAt: null, stoppedAt: null }, data: { stoppedAt: now } })
    const run = await tx.ruleRun.findUnique({ where: { id: runId }, select: { ruleId: true } })
    return run ? accept(run) : refuse({ code: 'run-not-found' })
  })
}
