import type { PatternFault } from '#domain/comments/screening/rules/find-pattern'

export type RuleRefusal =
  | { code: 'not-allowed' }
  /** The same rule is on the list for the same stories, countries and languages. */
  | { code: 'rule-exists' }
  | { code: 'rule-not-found' }
  /** A colleague changed it since this form was opened. */
  | { code: 'rule-changed' }
  | { code: 'story-unknown'; slug: string }
  | { code: 'pattern-not-understood'; where: string }
  | { code: 'pattern-matches-nothing' }
  | { code: 'pattern-too-large' }

const refusals = {
  'not-understood': 'pattern-not-understood',
  'matches-nothing': 'pattern-matches-nothing',
  'too-large': 'pattern-too-large',
} as const

/** What the engine says about an expression, as a refusal. */
export function refusalOf(fault: PatternFault): RuleRefusal {
  return fault.fault === 'not-understood' ? { code: 'pattern-not-understood', where: fault.where } : { code: refusals[fault.fault] }
}
