import type { FormState } from '#domain/form-state'
import type { RuleAction } from '#domain/moderation/rules/rule-kinds'
import type { Segment } from '#domain/moderation/highlight'

/** What trying a text against the rules answers. */
export type TrialState = FormState & {
  outcome?: {
    verdict: 'pass' | RuleAction
    segments: Segment[]
    rules: { id: string; pattern: string; action: RuleAction; isShadow: boolean }[]
  }
}
