import { z } from 'zod'
import { domainKeyOf } from '#domain/comments/screening/rules/domain-key'
import { patternKeyOf, wildcard } from '#domain/comments/screening/house-words'
import { countriesNamed, isCountry } from '#domain/countries'
import { withoutControls } from '#domain/moderation/without-controls'
import { keyOfSubstance } from './key-of-substance.ts'
import { findsWords, hasPattern, ruleActions, ruleKinds, type RuleAction } from './rule-kinds.ts'
import { substanceOf, type RuleSubstance } from './rule-terms.ts'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

/** A rule as its form or a file gives it; the kind's own terms are in `substance`. */
export type RuleInput = {
  substance: RuleSubstance
  /** What tells it from other rules of its kind. */
  patternKey: string
  languages: string[]
  countries: string[]
  /** Slugs. */
  stories: string[]
  action: RuleAction
  isShadow: boolean
  isEnabled: boolean
  priority: number
  note: string | null
}

const longestWord = 100
const longestPattern = 500
const mostWildcards = 5
const mostOfAList = 20

const truth = (first: boolean) =>
  z.preprocess(value => (value === undefined || value === '' ? first : value === true || value === 'true' || value === 'on'), z.boolean())

/** A whole number as a form or a file gives it; a field that its kind does not show is absent. */
const whole = (least: number, most: number, first: number) =>
  z.preprocess(
    value => (value === undefined || value === '' ? first : typeof value === 'string' ? Number(value) : value),
    z.number('number-wrong').int('number-wrong').min(least, 'number-wrong').max(most, 'number-wrong'),
  )

const optionalCountry = z.preprocess(value => (value === undefined ? '' : value), z.string())

/** Several words in one field, with commas, spaces or lines between; none: everything. */
const list = (separator: RegExp) =>
  z.preprocess(
    value => (Array.isArray(value) ? value.join(',') : (value ?? '')),
    z.string().transform(text =>
      [
        ...new Set(
          text
            .split(separator)
            .map(part => part.trim())
            .filter(part => part !== ''),
        ),
      ].toSorted(),
    ),
  )

function canonicalTag(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch {
    return undefined
  }
}

const fields = z.object({
  kind: z.enum(ruleKinds, { error: 'kind-missing' }),
  pattern: z.preprocess(value => value ?? '', z.string('pattern-missing').transform(withoutControls)),
  isWholeWord: truth(true),
  hours: whole(1, 8760, 24),
  count: whole(1, 10_000, 3),
  minutes: whole(1, 1440, 10),
  per: z.enum(['account', 'story'], 'choice-missing').default('account'),
  where: z.enum(['story', 'site'], 'choice-missing').default('site'),
  readerCountry: optionalCountry,
  aboutCountry: optionalCountry,
  languages: list(/[,\s]+/u),
  countries: z.preprocess(value => (Array.isArray(value) ? value.join(',') : (value ?? '')), z.string()),
  stories: list(/[,\s]+/u),
  action: z.enum(ruleActions, { error: 'action-missing' }),
  isShadow: truth(true),
  isEnabled: truth(true),
  priority: whole(-100, 100, 0),
  note: z
    .string()
    .nullish()
    .transform(text => withoutControls(text ?? '') || null)
    .refine(text => text === null || text.length <= 300, 'note-too-long'),
})
type Fields = z.output<typeof fields>

/** A rule with the names of countries in a language; its issues are keys of `moderation.rules.errors`. */
export function ruleSchemaFor(locale: string) {
  return fields.transform((typed, context): RuleInput => {
    const fail = (path: keyof Fields, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    const issue = patternIssue(typed)
    if (issue) fail('pattern', issue)
    if (typed.kind === 'country-pair') {
      if (!isCountry(typed.readerCountry)) fail('readerCountry', 'country-missing')
      if (!isCountry(typed.aboutCountry)) fail('aboutCountry', 'country-missing')
    }
    if (typed.kind === 'burst' && typed.count < 2) fail('count', 'number-wrong')
    if (typed.action === 'prompt' && !findsWords(typed.kind)) fail('action', 'prompt-needs-words')
    const languages = typed.languages.map(tag => canonicalTag(tag))
    if (languages.includes(undefined)) fail('languages', 'language-unknown')
    const { codes, unknown } = countriesNamed(typed.countries, locale)
    if (unknown.length > 0) fail('countries', 'country-unknown')
    for (const [path, values] of [
      ['languages', languages],
      ['countries', codes],
      ['stories', typed.stories],
    ] as const) {
      if (values.length > mostOfAList) fail(path, 'list-too-long')
    }
    const { action, isShadow, isEnabled, priority, note, stories } = typed
    const substance = substanceOf(typed.kind, patternOf(typed), typed)
    return {
      substance,
      patternKey: keyOfSubstance(substance),
      languages: languages.filter(tag => tag !== undefined).toSorted(),
      countries: codes.toSorted(),
      stories,
      action,
      isShadow,
      isEnabled,
      priority,
      note,
    }
  })
}

function patternOf({ kind, pattern }: Fields): string {
  return hasPattern(kind) ? pattern : ''
}

/** What is wrong with the pattern of a kind that has one. */
function patternIssue({ kind, pattern }: Fields): string | undefined {
  if (kind === 'word' || kind === 'country-pair') {
    const key = patternKeyOf(pattern)
    if (pattern === '') return 'pattern-missing'
    if (pattern.length > longestWord) return 'pattern-too-long'
    // What folds away to nothing would match nothing, or everything.
    if (!/[\p{L}\p{N}]/u.test(key)) return 'pattern-empty'
    return key.split(wildcard).length - 1 > mostWildcards ? 'too-many-wildcards' : undefined
  }
  if (kind === 'pattern') {
    if (pattern === '') return 'expression-missing'
    return pattern.length > longestPattern ? 'expression-too-long' : undefined
  }
  if (kind !== 'domain') return undefined
  const key = domainKeyOf(pattern)
  return key === undefined || key.length > longestPattern ? 'domain-unknown' : undefined
}

export const trialSchema = z.object({ text: z.string().max(20_000, 'text-too-long') })
