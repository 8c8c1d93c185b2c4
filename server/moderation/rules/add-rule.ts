import 'server-only'
import { patternKeyOf } from '#domain/comments/screening/house-words'
import type { NewRule } from '#domain/moderation/rules/rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { isUniqueViolation } from '#server/database-errors'
import { logEvent } from '#server/event-log'
import { newId } from '#server/new-id'
import { inTransaction } from '#server/transaction'

export type RuleRefusal =
  | { code: 'not-allowed' }
  /** The same word, once folded, is on the list for that language. */
  | { code: 'rule-exists' }
  | { code: 'rule-not-found' }

/** Adds a house word or phrase; it is in force for the next comment. */
export async function addRule(actor: Reader, input: NewRule, now = new Date()): Promise<Result<{ ruleId: string }, RuleRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  const patternKey = patternKeyOf(input.pattern)
  try {
    return await inTransaction(async tx => {
      const { id } = await tx.rule.create({
        data: { id: newId(), ...input, patternKey, createdById: actor.id, createdAt: now },
        select: { id: true },
      })
      await logEvent(
        tx,
        {
          kind: 'rule.added',
          actorId: actor.id,
          subjectType: 'rule',
          subjectId: id,
          data: { pattern: input.pattern, language: input.language, action: input.action },
        },
        now,
      )
      return accept({ ruleId: id })
    })
  } catch (error) {
    if (isUniqueViolation(error)) return refuse({ code: 'rule-exists' })
    throw error
  }
}
