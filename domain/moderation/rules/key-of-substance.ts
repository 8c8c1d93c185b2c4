import { domainKeyOf } from '#domain/comments/screening/rules/domain-key'
import { patternKeyOf } from '#domain/comments/screening/house-words'
import type { RuleSubstance } from './rule-terms.ts'

/** What makes it the same rule as another of its kind, whatever it does and wherever it is valid. */
export function keyOfSubstance({ kind, pattern, terms }: RuleSubstance): string {
  switch (kind) {
    case 'word':
      return patternKeyOf(pattern)
    case 'country-pair':
      return `${patternKeyOf(pattern)} ${terms.readerCountry}>${terms.aboutCountry}`
    case 'pattern':
      return pattern
    case 'domain':
      return domainKeyOf(pattern) ?? ''
    case 'new-account':
      return String(terms.hours)
    case 'burst':
      return `${terms.count}/${terms.minutes}/${terms.per}`
    case 'near-duplicate':
      return `${terms.count}/${terms.hours}/${terms.where}`
    case 'personal-data':
      return ''
  }
}
