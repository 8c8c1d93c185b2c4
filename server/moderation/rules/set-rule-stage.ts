import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { lockRule } from '#server/moderation/rules/lock-rule'
import type { RuleRefusal } from '#server/moderation/rules/rule-refusal'
import { inTransaction } from '#server/transaction'

type Stage = {
  ruleId: string
  /** The version that was on the screen: what goes live is what was read. */
  version: number
  isShadow: boolean
}

/** Makes a rule live that only watched, or puts it back into the shadow. */
export async function setRuleStage(
  actor: Reader,
  { ruleId, version, isShadow }: Stage,
  now = new Date(),
): Promise<Result<{ ruleId: string; version: number }, RuleRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const rule = await lockRule(tx, ruleId)
    if (!rule) return refuse({ code: 'rule-not-found' })
    if (rule.version !== version) return refuse({ code: 'rule-changed' })
    if (rule.isShadow === isShadow && rule.isEnabled) return accept({ ruleId, version })
    const next = version + 1
    // Who makes a rule live wants it in force.
    await tx.rule.update({
      where: { id: ruleId },
      data: { isShadow, isEnabled: true, version: next, changedById: actor.id, changedAt: now },
      select: { id: true },
    })
    await logEvent(
      tx,
      {
        kind: isShadow ? 'rule.shadowed' : 'rule.made-live',
        actorId: actor.id,
        subjectType: 'rule',
        subjectId: ruleId,
        data: { version: next },
      },
      now,
    )
    return accept({ ruleId, version: next })
  })
}
