import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { lockHouseRule } from '#server/moderation/house-rules/lock-house-rule'
import { forgetHouseRules } from '#server/moderation/house-rules/read-house-rules'
import { inTransaction } from '#server/transaction'

export type RetireHouseRuleRefusal =
  | { code: 'not-allowed' }
  | { code: 'house-rule-not-found' }
  /** Without any rule nothing could be flagged or decided. */
  | { code: 'last-house-rule' }

/** Takes a rule out of force, or brings it back. What was decided under it keeps it. */
export async function retireHouseRule(
  actor: Reader,
  { key, isRetired }: { key: string; isRetired: boolean },
  now = new Date(),
): Promise<Result<null, RetireHouseRuleRefusal>> {
  if (!can(actor, 'house-rule.edit')) return refuse({ code: 'not-allowed' })
  const retired = await inTransaction(async tx => {
    // Two who retire one rule each must not take the last two.
    await tx.$executeRaw`lock table "HouseRule" in share row exclusive mode`
    const rule = await lockHouseRule(tx, key)
    if (!rule) return refuse({ code: 'house-rule-not-found' as const })
    if ((rule.retiredAt !== null) === isRetired) return accept(null)
    if (isRetired && (await tx.houseRule.count({ where: { retiredAt: null } })) === 1) return refuse({ code: 'last-house-rule' as const })
    await tx.houseRule.update({ where: { key }, data: { retiredAt: isRetired ? now : null }, select: { key: true } })
    await logEvent(
      tx,
      {
        kind: isRetired ? 'house-rule.retired' : 'house-rule.restored',
        actorId: actor.id,
        subjectType: 'house-rule',
        subjectId: key,
        data: { version: rule.version },
      },
      now,
    )
    return accept(null)
  })
  forgetHouseRules()
  return retired
}
