import 'server-only'
import type { RuleInput } from '#domain/moderation/rules/rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import type { RuleRefusal } from '#server/moderation/rules/rule-refusal'
import { rowOf } from '#server/moderation/rules/rule-row'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

/** Adds a rule of the desk; it reads the next comment, and only watches it where it is in shadow. */
export async function addRule(actor: Reader, input: RuleInput, now = new Date()): Promise<Result<{ ruleId: string }, RuleRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  try {
    return await inTransaction(async tx => {
      const row = await rowOf(tx, input)
      if (!row.ok) return row
      const by = { createdById: actor.id, createdAt: now, changedById: actor.id, changedAt: now }
      const { id: ruleId } = await tx.rule.create({ data: { id: newId(), ...row.value, ...by }, select: { id: true } })
      const { kind, pattern, languages, action, isShadow } = row.value
      await logEvent(
        tx,
        {
          kind: 'rule.added',
          actorId: actor.id,
          subjectType: 'rule',
          subjectId: ruleId,
          data: { kind, pattern, languages, action, isShadow },
        },
        now,
      )
      return accept({ ruleId })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ code: 'rule-exists' })
    throw error
  }
}
