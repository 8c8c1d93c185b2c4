import { patternKeyOf } from '#domain/comments/screening/house-words'
import type { RuleSubstance } from './rule-terms.ts'

/** What texts are searched for: the key that tells a pair from others names its countries too, which stand in no text. */
export function matchKeyOf({ kind, pattern }: RuleSubstance, patternKey: string): string {
  return kind === 'country-pair' ? patternKeyOf(pattern) : patternKey
}
