import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { enqueue } from '#server/jobs/job-queue'
import { lockRule } from '#server/moderation/rules/lock-rule'
import { countCommentsOfRun } from '#server/moderation/rules/comments-of-run'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

export type RunRefusal =
  | { code: 'not-allowed' }
  | { code: 'rule-not-found' }
  /** One run of a rule at a time. */
  | { code: 'run-at-work' }

/** So far back a rule is tried. */
export const runDays = 30
const dayMilliseconds = 24 * 60 * 60 * 1000

/** Begins to run a rule, as it is worded now, over the comments of the last days. A job reads them; nothing happens to them. */
export async function startRun(
  actor: Reader,
  { ruleId }: { ruleId: string },
  now = new Date(),
): Promise<Result<{ runId: string }, RunRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  try {
    return await inTransaction(async tx => {
      const rule = await lockRule(tx, ruleId)
      if (!rule) return refuse({ code: 'rule-not-found' })
      const since = new Date(now.getTime() - runDays * dayMilliseconds)
      const total = await countCommentsOfRun(tx, rule, { since, until: now })
      const { id: runId } = await tx.ruleRun.create({
        data: { id: newId(), ruleId, ruleVersion: rule.version, startedById: actor.id, createdAt: now, since, total },
        select: { id: true },
      })
      await enqueue(tx, 'rule-runs', { runId })
      await logEvent(
        tx,
        { kind: 'rule.tried', actorId: actor.id, subjectType: 'rule', subjectId: ruleId, data: { runId, version: rule.version, total } },
        now,
      )
      return accept({ runId })
    })
  } catch (error) {
    if (isUniqueViolation(error, 'RuleRun_one_at_work')) return refuse({ code: 'run-at-work' })
    throw error
  }
}
