import 'server-only'
import type { RuleInput } from '#domain/moderation/rules/rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { lockRule } from '#server/moderation/rules/lock-rule'
import type { RuleRefusal } from '#server/moderation/rules/rule-refusal'
import { changesBetween, rowOf } from '#server/moderation/rules/rule-row'
import { inTransaction } from '#server/transaction'

export type RuleChange = {
  ruleId: string
  /** The version that the form showed. */
  version: number
  input: RuleInput
}

/** Words a rule anew: the next version, which later matches name. What stays the same makes none and is not logged. */
export async function changeRule(
  actor: Reader,
  { ruleId, version, input }: RuleChange,
  now = new Date(),
): Promise<Result<{ ruleId: string; version: number }, RuleRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  try {
    return await inTransaction(async tx => {
      const before = await lockRule(tx, ruleId)
      if (!before) return refuse({ code: 'rule-not-found' })
      if (before.version !== version) return refuse({ code: 'rule-changed' })
      const row = await rowOf(tx, input)
      if (!row.ok) return row
      // Another kind is another rule.
      if (row.value.kind !== before.kind) return refuse({ code: 'rule-not-found' })
      const data = changesBetween(before, row.value)
      if (Object.keys(data).length === 0) return accept({ ruleId, version })
      const next = version + 1
      await tx.rule.update({
        where: { id: ruleId },
        data: { ...row.value, version: next, changedById: actor.id, changedAt: now },
        select: { id: true },
      })
      await logEvent(
        tx,
        { kind: 'rule.changed', actorId: actor.id, subjectType: 'rule', subjectId: ruleId, data: { ...data, version: next } },
        now,
      )
      return accept({ ruleId, version: next })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ code: 'rule-exists' })
    throw error
  }
}
