/** What became of a flag: open, agreed with (the comment was removed), not agreed with (it stays), or overtaken by its author. */
export type FlagFate = 'open' | 'agreed' | 'disagreed' | 'withdrawn'

export function flagFate(resolvedAt: Date | null, decision: 'approve' | 'remove' | null): FlagFate {
  if (!resolvedAt) return 'open'
  if (decision === null) return 'withdrawn'
  return decision === 'remove' ? 'agreed' : 'disagreed'
}
