import 'server-only'
import { ruleTextsOf, type HouseRuleChange } from '#domain/moderation/house-rule-input'
import type { Reader } from '#domain/people/actor'
import { can } from '#domain/people/can'
import { accept, refuse, type Result } from '#domain/result'
import { logEvent } from '#server/event-log'
import { forgetHouseRules } from '#server/moderation/house-rules/read-house-rules'
import { lockHouseRule } from '#server/moderation/house-rules/lock-house-rule'
import { inTransaction } from '#server/transaction'

export type ChangeHouseRuleRefusal =
  | { code: 'not-allowed' }
  | { code: 'house-rule-not-found' }
  /** Somebody else made a newer version meanwhile. */
  | { code: 'stale-house-rule'; version: number }

/**
 * Words a rule anew in one language. What stood before stays as the earlier version: whoever was judged by it can still
 * read it. The same words again make no version.
 */
export async function changeHouseRule(
  actor: Reader,
  input: HouseRuleChange,
  now = new Date(),
): Promise<Result<{ version: number }, ChangeHouseRuleRefusal>> {
  if (!can(actor, 'house-rule.edit')) return refuse({ code: 'not-allowed' })
  const { key, category, language, version: seen, ...words } = input
  const changed = await inTransaction(async tx => {
    const rule = await lockHouseRule(tx, key)
    if (!rule) return refuse({ code: 'house-rule-not-found' as const })
    if (rule.version !== seen) return refuse({ code: 'stale-house-rule' as const, version: rule.version })
    const before = await tx.houseRuleVersion.findUniqueOrThrow({
      where: { key_version: { key, version: rule.version } },
      select: { texts: true },
    })
    const texts = ruleTextsOf(before.texts)
    const old = texts[language]
    const isSame = old?.title === words.title && old.text === words.text && old.suggestion === words.suggestion
    if (isSame && category === rule.category) return accept({ version: rule.version })
    const version = isSame ? rule.version : rule.version + 1
    if (!isSame) {
      await tx.houseRuleVersion.create({
        data: { key, version, texts: { ...texts, [language]: words }, createdById: actor.id, createdAt: now },
        select: { key: true },
      })
    }
    await tx.houseRule.update({ where: { key }, data: { version, category }, select: { key: true } })
    await logEvent(
      tx,
      {
        kind: 'house-rule.changed',
        actorId: actor.id,
        subjectType: 'house-rule',
        subjectId: key,
        data: { version: { from: rule.version, to: version }, category: { from: rule.category, to: category }, language },
      },
      now,
    )
    return accept({ version })
  })
  forgetHouseRules()
  return changed
}
