/**
 * The house rules that every copy begins with, in their first order; each has its wording in the messages. Admins change the
 * list and the wording: which rules stand now, only the database knows.
 */
export const houseRules = ['insult', 'hatred', 'threat', 'spam', 'off-topic', 'personal-data', 'falsehood-about-source', 'illegal'] as const
export type HouseRule = (typeof houseRules)[number]

export function isHouseRule(value: unknown): value is HouseRule {
  return (houseRules as readonly unknown[]).includes(value)
}

/** How a rule is named in addresses, the API and the log; it never changes. */
export const ruleKey = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u
export const maximumRuleKey = 40

/** A rule in one language: its name as a reason, what it says to who flags, and a first sentence to who broke it. */
export type RuleWords = { title: string; text: string; suggestion: string }

/** A rule as a form offers it. */
export type OfferedRule = RuleWords & { key: string; version: number }
