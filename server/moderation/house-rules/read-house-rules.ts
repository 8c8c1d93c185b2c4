import 'server-only'
import type { Locale } from '#domain/locales'
import { ruleTextsOf } from '#domain/moderation/house-rule-input'
import type { RuleWords } from '#domain/moderation/house-rules'
import { database } from '#server/database'

export type StoredRule = {
  key: string
  version: number
  category: string
  retiredAt: Date | null
  /** By language; none where it is worded as the messages have it. */
  texts: Partial<Record<Locale, RuleWords>>
}

/** Every sentence of every page may name a rule, and the rules change a few times a year. */
const freshMilliseconds = 3_000

type Kept = { until: number; rules: Promise<StoredRule[]> }
const kept = globalThis as typeof globalThis & { houseRules?: Kept }

/** All house rules in their order, the retired ones too, each as its newest version words it; at most three seconds old. */
export function readHouseRules(now = Date.now()): Promise<StoredRule[]> {
  if (!kept.houseRules || kept.houseRules.until <= now) {
    const rules = load()
    kept.houseRules = { until: now + freshMilliseconds, rules }
    // A failed look is not remembered.
    rules.catch(forgetHouseRules)
  }
  return kept.houseRules.rules
}

/** After a change: this process reads them anew at once. */
export function forgetHouseRules(): void {
  kept.houseRules = undefined
}

async function load(): Promise<StoredRule[]> {
  const rows = await database.$queryRaw<(Omit<StoredRule, 'texts'> & { texts: unknown })[]>`
    select r.key, r.version, r.category, r."retiredAt", v.texts
    from "HouseRule" r join "HouseRuleVersion" v on v.key = r.key and v.version = r.version
    order by r.position, r.key`
  return rows.map(row => ({ ...row, texts: ruleTextsOf(row.texts) }))
}
