import type { FormState } from '#domain/form-state'
import type { Segment } from '#domain/moderation/highlight'

/** What trying a text against the house words answers. */
export type TrialState = FormState & {
  outcome?: { verdict: 'pass' | 'hold' | 'block'; segments: Segment[]; words: { pattern: string; action: 'hold' | 'block' }[] }
}
