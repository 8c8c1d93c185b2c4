import type { Precision } from './precision.ts'
import type { RuleAction } from './rule-kinds.ts'
import type { RuleSubstance } from './rule-terms.ts'

/** A rule as the desk shows it. */
export type DeskRule = {
  id: string
  version: number
  substance: RuleSubstance
  patternKey: string
  languages: string[]
  countries: string[]
  stories: { slug: string; headline: string; language: string }[]
  action: RuleAction
  isShadow: boolean
  isEnabled: boolean
  priority: number
  note: string | null
  /** How many texts it refused. */
  blockedCount: number
  createdAt: Date
  createdBy: string | null
  changedAt: Date
  changedBy: string | null
  precision: Precision | undefined
}

/** Whether it is read at all, and whether anything follows when it fires. */
export type RuleStage = 'off' | 'shadow' | 'live'

export function stageOf({ isEnabled, isShadow }: Pick<DeskRule, 'isEnabled' | 'isShadow'>): RuleStage {
  if (!isEnabled) return 'off'
  return isShadow ? 'shadow' : 'live'
}
