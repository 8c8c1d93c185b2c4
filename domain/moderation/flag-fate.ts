import { isRestriction, type DecisionAction } from '#domain/moderation/decision-actions'

/** What became of a flag: open, agreed with (the comment was restricted), not agreed with (it stays), or overtaken by its author. */
export type FlagFate = 'open' | 'agreed' | 'disagreed' | 'withdrawn'

export function flagFate(resolvedAt: Date | null, decision: DecisionAction | null): FlagFate {
  if (!resolvedAt) return 'open'
  if (decision === null) return 'withdrawn'
  return isRestriction(decision) ? 'agreed' : 'disagreed'
}
