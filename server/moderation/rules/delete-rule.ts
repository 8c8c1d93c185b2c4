import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { lockRule } from '#server/moderation/rules/lock-rule'
import type { RuleRefusal } from '#server/moderation/rules/rule-refusal'
import { inTransaction } from '#server/transaction'

/** Takes a rule off the list. Its versions stay, because what it held or flagged names them; the log keeps what it was. */
export async function deleteRule(
  actor: Reader,
  { ruleId }: { ruleId: string },
  now = new Date(),
): Promise<Result<{ ruleId: string }, RuleRefusal>> {
  if (!can(actor, 'rule.edit')) return refuse({ code: 'not-allowed' })
  return inTransaction(async tx => {
    const rule = await lockRule(tx, ruleId)
    if (!rule) return refuse({ code: 'rule-not-found' })
    await tx.rule.update({ where: { id: ruleId }, data: { retiredAt: now, isEnabled: false }, select: { id: true } })
    await tx.ruleRun.updateMany({ where: { ruleId, finishedAt: null, stoppedAt: null }, data: { stoppedAt: now } })
    const { kind, pattern, languages, action } = rule
    await logEvent(
      tx,
      {
        kind: 'rule.deleted',
        actorId: actor.id,
        subjectType: 'rule',
        subjectId: ruleId,
        data: { kind, pattern, languages, action },
      },
      now,
    )
    return accept({ ruleId })
  })
}
