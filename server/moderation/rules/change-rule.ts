import 'server-only'
import type { RuleChange } from '#domain/moderation/rules/rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import type { RuleRefusal } from '#server/moderation/rules/add-rule'
import { inTransaction } from '#server/transaction'

/** Changes what a house word does, its note, or whether it is in force. What stays the same is not logged. */
export async function changeRule(
  actor: Reader,
  { ruleId, ...change }: RuleChange,
  now = new Date(),
): Promise<Result<{ ruleId: string }, RuleRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    await tx.$queryRaw`select 1 from "Rule" where id = ${ruleId}::uuid for update`
    const before = await tx.rule.findUnique({ where: { id: ruleId }, select: { action: true, note: true, isEnabled: true } })
    if (!before) return refuse({ code: 'rule-not-found' })
    const data = {
      ...(before.action !== change.action && { action: { from: before.action, to: change.action } }),
      ...(before.isEnabled !== change.isEnabled && { isEnabled: { from: before.isEnabled, to: change.isEnabled } }),
      ...(before.note !== change.note && { note: { from: before.note, to: change.note } }),
    }
    if (Object.keys(data).length === 0) return accept({ ruleId })
    await tx.rule.update({ where: { id: ruleId }, data: change, select: { id: true } })
    await logEvent(tx, { kind: 'rule.changed', actorId: actor.id, subjectType: 'rule', subjectId: ruleId, data }, now)
    return accept({ ruleId })
  })
}
