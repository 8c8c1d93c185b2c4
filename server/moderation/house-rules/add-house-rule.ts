import 'server-only'
import type { NewHouseRule } from '#domain/moderation/house-rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { forgetHouseRules } from '#server/moderation/house-rules/read-house-rules'
import { inTransaction } from '#server/transaction'

export type AddHouseRuleRefusal =
  | { code: 'not-allowed' }
  /** A rule of that key is there, perhaps retired; a key is never given twice. */
  | { code: 'house-rule-exists' }

/** Adds a rule at the end of the list. */
export async function addHouseRule(actor: Reader, input: NewHouseRule, now = new Date()): Promise<Result<null, AddHouseRuleRefusal>> {
  if (!can(actor, 'house-rule.edit')) return refuse({ code: 'not-allowed' })
  const { key, category, language, ...words } = input
  const added = await inTransaction(async tx => {
    // Two who add at once stand one after the other, at places of their own.
    await tx.$executeRaw`lock table "HouseRule" in share row exclusive mode`
    if (await tx.houseRule.findUnique({ where: { key }, select: { key: true } })) return refuse({ code: 'house-rule-exists' as const })
    const { _max } = await tx.houseRule.aggregate({ _max: { position: true } })
    await tx.houseRule.create({
      data: {
        key,
        category,
        position: (_max.position ?? 0) + 1,
        versions: { create: { version: 1, texts: { [language]: words }, createdById: actor.id, createdAt: now } },
      },
      select: { key: true },
    })
    await logEvent(
      tx,
      { kind: 'house-rule.added', actorId: actor.id, subjectType: 'house-rule', subjectId: key, data: { version: 1, category, language } },
      now,
    )
    return accept(null)
  })
  forgetHouseRules()
  return added
}
