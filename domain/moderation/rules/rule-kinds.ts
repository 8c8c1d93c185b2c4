/** What a rule of the desk can look for; each has its sentence in the messages. */
export const ruleKinds = ['word', 'pattern', 'domain', 'new-account', 'burst', 'near-duplicate', 'personal-data', 'country-pair'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** What a rule does when it is live, the hardest first. */
export const ruleActions = ['block', 'hold', 'prompt', 'flag'] as const
export type RuleAction = (typeof ruleActions)[number]

/** Kinds that find words: only these can ask a writer to think again, because the writer must be shown what about. */
const wordKinds = ['word', 'pattern', 'country-pair'] as const satisfies readonly RuleKind[]

export function isRuleKind(value: unknown): value is RuleKind {
  return (ruleKinds as readonly unknown[]).includes(value)
}

export function findsWords(kind: RuleKind): boolean {
  return (wordKinds as readonly RuleKind[]).includes(kind)
}

/** Kinds that are written as a word, an expression or a domain. */
export function hasPattern(kind: RuleKind): boolean {
  return findsWords(kind) || kind === 'domain'
}

/** Kinds whose answer lies in the text alone, so that one can be tried on a text. */
export function isOfText(kind: RuleKind): boolean {
  return hasPattern(kind) || kind === 'personal-data'
}
