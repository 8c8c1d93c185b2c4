import type { FormState } from '#domain/form-state'
import type { RuleAction } from '#domain/moderation/rules/rule-input'
import type { Segment } from '#domain/moderation/highlight'

/** What trying a text against the house words answers. */
export type TrialState = FormState & {
  outcome?: { verdict: 'pass' | RuleAction; segments: Segment[]; words: { pattern: string; action: RuleAction }[] }
}
