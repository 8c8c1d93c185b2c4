import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import type { RuleRefusal } from '#server/moderation/rules/add-rule'
import { inTransaction } from '#server/transaction'

/** Takes a house word off the list. The log keeps what it was. */
export async function deleteRule(
  actor: Reader,
  { ruleId }: { ruleId: string },
  now = new Date(),
): Promise<Result<{ ruleId: string }, RuleRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "Rule" where id = ${ruleId}::uuid for update`
    const rule = await tx.rule.findUnique({ where: { id: ruleId }, select: { pattern: true, language: true, action: true } })
    if (!rule) return refuse({ code: 'rule-not-found' })
    await tx.rule.delete({ where: { id: ruleId }, select: { id: true } })
    await logEvent(tx, { kind: 'rule.deleted', actorId: actor.id, subjectType: 'rule', subjectId: ruleId, data: rule }, now)
    return accept({ ruleId })
  })
}
