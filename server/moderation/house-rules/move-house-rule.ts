import 'server-only'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { forgetHouseRules } from '#server/moderation/house-rules/read-house-rules'
import { inTransaction } from '#server/transaction'

export type MoveHouseRuleRefusal = { code: 'not-allowed' } | { code: 'house-rule-not-found' }

/** Moves a rule one place up or down among those in force; at the end of the list it stays. */
export async function moveHouseRule(
  actor: Reader,
  { key, direction }: { key: string; direction: 'up' | 'down' },
  now = new Date(),
): Promise<Result<null, MoveHouseRuleRefusal>> {
  if (!can(actor, 'house-rule.edit')) return refuse({ code: 'not-allowed' })
  const moved = await inTransaction(async tx => {
    const rules = await tx.$queryRaw<{ key: string; position: number }[]>`
      select key, position from "HouseRule" where "retiredAt" is null order by position, key for update`
    const place = rules.findIndex(rule => rule.key === key)
    if (place === -1) return refuse({ code: 'house-rule-not-found' as const })
    const [rule, neighbour] = [rules[place]!, rules[direction === 'up' ? place - 1 : place + 1]]
    if (!neighbour) return accept(null)
    await tx.houseRule.update({ where: { key }, data: { position: neighbour.position }, select: { key: true } })
    await tx.houseRule.update({ where: { key: neighbour.key }, data: { position: rule.position }, select: { key: true } })
    await logEvent(
      tx,
      {
        kind: 'house-rule.moved',
        actorId: actor.id,
        subjectType: 'house-rule',
        subjectId: key,
        data: { from: rule.position, to: neighbour.position },
      },
      now,
    )
    return accept(null)
  })
  forgetHouseRules()
  return moved
}
