import type { RuleKind } from './rule-kinds.ts'

/** What each kind asks for besides its pattern. */
type TermsOf = {
  word: {
    /** False: the letters count inside of other words, too. */
    isWholeWord: boolean
  }
  pattern: object
  domain: object
  'new-account': {
    /** An account is new for so long. */
    hours: number
  }
  burst: {
    /** From so many comments on, this one among them … */
    count: number
    /** … within so many minutes … */
    minutes: number
    /** … by one account anywhere, or by all of them into one story. */
    per: 'account' | 'story'
  }
  'near-duplicate': {
    /** From so many others on that say nearly the same … */
    count: number
    /** … within so many hours … */
    hours: number
    /** … on the same story, or anywhere on the site. */
    where: 'story' | 'site'
  }
  'personal-data': object
  'country-pair': {
    isWholeWord: boolean
    /** Words count only from a reader who says this country … */
    readerCountry: string
    /** … in a thread of that one, or about a report from there. */
    aboutCountry: string
  }
}

/** What a rule looks for: its kind, its pattern (empty where the kind needs none) and the kind's terms. */
export type RuleSubstance = { [Kind in RuleKind]: { kind: Kind; pattern: string; terms: TermsOf[Kind] } }[RuleKind]

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
const whole = (value: unknown, first: number) => (typeof value === 'number' && Number.isInteger(value) ? value : first)
const country = (value: unknown) => (typeof value === 'string' ? value : '')

/** A rule as the database keeps it; terms that an earlier wording did not have take their first values. */
export function substanceOf(kind: RuleKind, pattern: string, stored: unknown): RuleSubstance {
  const terms = isObject(stored) ? stored : {}
  switch (kind) {
    case 'word':
      return { kind, pattern, terms: { isWholeWord: terms.isWholeWord !== false } }
    case 'country-pair':
      return {
        kind,
        pattern,
        terms: {
          isWholeWord: terms.isWholeWord !== false,
          readerCountry: country(terms.readerCountry),
          aboutCountry: country(terms.aboutCountry),
        },
      }
    case 'new-account':
      return { kind, pattern, terms: { hours: whole(terms.hours, 24) } }
    case 'burst':
      return {
        kind,
        pattern,
        terms: { count: whole(terms.count, 5), minutes: whole(terms.minutes, 10), per: terms.per === 'story' ? 'story' : 'account' },
      }
    case 'near-duplicate':
      return {
        kind,
        pattern,
        terms: { count: whole(terms.count, 2), hours: whole(terms.hours, 24), where: terms.where === 'story' ? 'story' : 'site' },
      }
    case 'pattern':
    case 'domain':
    case 'personal-data':
      return { kind, pattern, terms: {} }
  }
}
