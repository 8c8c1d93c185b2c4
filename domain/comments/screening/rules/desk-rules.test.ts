import { describe, expect, it } from 'vitest'
import { screenComment } from '#domain/comments/screening/screen-comment'
import type { ScreeningContext, ScreeningRule } from '#domain/comments/screening/verdict'
import { keyOfSubstance } from '#domain/moderation/rules/key-of-substance'
import { matchKeyOf } from '#domain/moderation/rules/match-key'
import type { RuleSubstance } from '#domain/moderation/rules/rule-terms'

const now = new Date('2026-03-01T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
const calm: ScreeningContext = {
  now,
  body: 'It led the evening news here.',
  shown: 'It led the evening news here.',
  links: [],
  language: 'en',
  others: [],
  country: 'FR',
  quotedCountries: [],
  story: { id: 'bridge', mode: 'open', closedNote: null, closesAt: null, checksFailClosed: false },
  author: {
    isConfirmed: true,
    country: 'IT',
    createdAt: hoursAgo(10_000),
    publishedCount: 5,
    sanction: null,
    hasReadFirstAddress: false,
    duplicateOf: null,
  },
  rules: [],
  counted: new Map(),
  alike: [],
  settings: { newAccountHours: 0, heldFirstComments: 0 },
  clock: () => 0,
}
let made = 0
const rule = (substance: RuleSubstance, change: Partial<Omit<ScreeningRule, 'kind' | 'terms' | 'pattern'>> = {}): ScreeningRule => ({
  id: `r${String(++made).padStart(6, '0')}`,
  version: 3,
  ...substance,
  patternKey: matchKeyOf(substance, keyOfSubstance(substance)),
  languages: [],
  countries: [],
  storyIds: [],
  action: 'hold',
  isShadow: false,
  priority: 0,
  ...change,
})
const word = (pattern: string, change: Parameters<typeof rule>[1] = {}) =>
  rule({ kind: 'word', pattern, terms: { isWholeWord: true } }, change)
const screen = (change: Partial<ScreeningContext>) => screenComment({ ...calm, shown: change.body ?? calm.body, ...change })
const fresh = { ...calm.author, createdAt: hoursAgo(5) }

const burst = rule({ kind: 'burst', pattern: '', terms: { count: 3, minutes: 10, per: 'account' } })
const copies = rule({ kind: 'near-duplicate', pattern: '', terms: { count: 2, hours: 24, where: 'site' } })
const pair = rule({
  kind: 'country-pair',
  pattern: 'frobnitz*',
  terms: { isWholeWord: true, readerCountry: 'IT', aboutCountry: 'FR' },
})

describe('a rule of each kind', () => {
  it.each<[string, ScreeningRule, Partial<ScreeningContext>, string, string[]]>([
    ['a word', word('frobnitz'), { body: 'You FROBNITZ!' }, 'house-words', ['FROBNITZ']],
    ['a word in the testimony', word('frobnitz'), { others: ['The Frobnitz Post'] }, 'house-words', ['Frobnitz']],
    ['an expression', rule({ kind: 'pattern', pattern: 'fro\\w+z', terms: {} }), { body: 'you frobnitz' }, 'house-patterns', ['frobnitz']],
    [
      'a domain',
      rule({ kind: 'domain', pattern: 'shop.example', terms: {} }),
      { body: 'see shop.example/x' },
      'house-domains',
      ['shop.example/x'],
    ],
    [
      'a domain behind a link’s words',
      rule({ kind: 'domain', pattern: 'shop.example', terms: {} }),
      { links: ['https://www.shop.example'] },
      'house-domains',
      ['https://www.shop.example'],
    ],
    ['a new account', rule({ kind: 'new-account', pattern: '', terms: { hours: 6 } }), { author: fresh }, 'house-new-accounts', []],
    ['a burst', burst, { counted: new Map([[burst.id, 2]]) }, 'house-bursts', []],
    ['near-copies', copies, { counted: new Map([[copies.id, 2]]) }, 'house-near-copies', []],
    [
      'personal data',
      rule({ kind: 'personal-data', pattern: '', terms: {} }),
      { body: 'call +39 06 1234 5678' },
      'house-personal-data',
      ['+39 06 1234 5678'],
    ],
    ['words between two countries', pair, { body: 'those frobnitzes' }, 'house-country-pairs', ['frobnitzes']],
    [
      'words about another country’s report',
      pair,
      { body: 'those frobnitzes', country: 'ES', quotedCountries: ['DE', 'FR'] },
      'house-country-pairs',
      ['frobnitzes'],
    ],
  ])('%s fires', (_, one, change, check, matched) => {
    const { verdict, firings } = screen({ ...change, rules: [one] })
    expect(verdict).toMatchObject({ action: 'hold', rule: check, matched, rules: [{ id: one.id, version: 3 }] })
    expect(firings[0]).toEqual({ check, rule: { id: one.id, version: 3 }, action: 'hold', matched, score: null, isTimedOut: false })
  })

  it.each<[string, ScreeningRule, Partial<ScreeningContext>]>([
    ['an account that is older', rule({ kind: 'new-account', pattern: '', terms: { hours: 5 } }), { author: fresh }],
    ['fewer comments than a burst', burst, { counted: new Map([[burst.id, 1]]) }],
    ['one copy alone', copies, { counted: new Map([[copies.id, 1]]) }],
    ['the words from a reader of another country', pair, { body: 'frobnitz', author: { ...calm.author, country: 'DE' } }],
    ['the words about another country', pair, { body: 'frobnitz', country: 'ES' }],
    ['a word in a text of another language', word('frobnitz', { languages: ['de'] }), { body: 'a frobnitz' }],
    ['a thread of another country', word('frobnitz', { countries: ['DE'] }), { body: 'a frobnitz' }],
    ['a thread of no country', word('frobnitz', { countries: ['DE'] }), { body: 'a frobnitz', country: null }],
    ['another story', word('frobnitz', { storyIds: ['tunnel'] }), { body: 'a frobnitz' }],
  ])('not on %s', (_, one, change) => expect(screen({ ...change, rules: [one] })).toEqual({ verdict: undefined, firings: [], cues: [] }))

  it('counts where it is valid: its language whatever the region, an unsure one, its country, its story', () => {
    const valid = word('frobnitz', { languages: ['en-GB'], countries: ['FR', 'IT'], storyIds: ['bridge'] })
    expect(screen({ body: 'a frobnitz', rules: [valid] }).firings).toHaveLength(1)
    expect(screen({ body: 'a frobnitz', language: 'und', rules: [valid] }).firings).toHaveLength(1)
  })

  it('a writer without a country says the one that the answer names', () => {
    const author = { ...calm.author, country: null }
    const own = rule({ kind: 'country-pair', pattern: 'frobnitz', terms: { isWholeWord: true, readerCountry: 'FR', aboutCountry: 'FR' } })
    expect(screen({ body: 'frobnitz', author, rules: [own] }).verdict).toMatchObject({ rule: 'house-country-pairs' })
  })
})

describe('what a rule does', () => {
  it('blocks, and says the words, or what else to change', () => {
    expect(screen({ body: 'a frobnitz', rules: [word('frobnitz', { action: 'block' })] }).verdict).toEqual({
      action: 'refuse',
      refusal: { code: 'blocked-words', matched: ['frobnitz'] },
    })
    const crowd = { ...burst, action: 'block' as const }
    expect(screen({ counted: new Map([[burst.id, 5]]), rules: [crowd] }).verdict).toEqual({
      action: 'refuse',
      refusal: { code: 'blocked-by-rule', kind: 'burst' },
    })
  })

  it('flags: the comment is published, and the firing is kept', () => {
    const { verdict, firings } = screen({ body: 'a frobnitz', rules: [word('frobnitz', { action: 'flag' })] })
    expect(verdict).toBeUndefined()
    expect(firings).toMatchObject([{ action: 'flag', matched: ['frobnitz'] }])
  })

  it.each(['block', 'hold', 'prompt', 'flag'] as const)('only watches in the shadow, whatever it would do live: %s', action => {
    const { verdict, firings, cues } = screen({ body: 'a frobnitz', rules: [word('frobnitz', { action, isShadow: true })] })
    expect([verdict, cues]).toEqual([undefined, []])
    expect(firings).toMatchObject([{ action: 'shadow', matched: ['frobnitz'] }])
  })

  it('asks the writer, with the words', () => {
    const asked = screen({ body: 'a frobnitz', rules: [word('frobnitz', { action: 'prompt' })] })
    expect(asked.cues).toEqual([{ cue: 'insult', matched: ['frobnitz'] }])
    expect(asked.verdict).toMatchObject({ rule: 'second-thoughts', matched: ['frobnitz'] })
  })

  it('gives the reason of the highest priority, with the words of all that hold', () => {
    const [low, high] = [word('frobnitz', { priority: 1 }), rule({ kind: 'pattern', pattern: 'grumb\\w+', terms: {} }, { priority: 5 })]
    const watching = word('calm', { isShadow: true, priority: 99 })
    const { verdict, firings } = screen({ body: 'a calm frobnitz, grumbly', rules: [low, high, watching] })
    expect(verdict).toMatchObject({ rule: 'house-patterns', matched: ['grumbly', 'frobnitz'], rules: [{ id: high.id }, { id: low.id }] })
    expect(firings.map(({ rule: named }) => named?.id)).toEqual([watching.id, high.id, low.id])
  })

  it('is kept beside the house’s own checks, in the order in which they are asked', () => {
    const { verdict, firings } = screen({
      body: 'a frobnitz, write to anna@posta.example',
      author: { ...calm.author, isConfirmed: false },
      rules: [word('frobnitz', { action: 'flag' })],
    })
    expect(verdict).toMatchObject({ rule: 'personal-data' })
    expect(firings.map(({ check, action }) => [check, action])).toEqual([
      ['house-words', 'flag'],
      ['personal-data', 'hold'],
      ['unconfirmed', 'hold'],
    ])
  })
})

describe('a check that takes too long', () => {
  /** Every look at the clock takes so many milliseconds. */
  const slow = (milliseconds: number) => {
    let time = 0
    return () => (time += milliseconds)
  }
  const closed = { ...calm.story, checksFailClosed: true }

  it('is named itself, and holds where the story says so', () => {
    const { verdict, firings } = screen({ body: 'a frobnitz', story: closed, rules: [word('frobnitz')], clock: slow(1000) })
    expect(verdict).toEqual({ action: 'hold', rule: 'check-timed-out', matched: [], checks: ['house-words', 'personal-data'] })
    expect(firings).toContainEqual({ check: 'house-words', rule: null, action: 'hold', matched: [], score: null, isTimedOut: true })
  })

  it('lets the comment out elsewhere, and flags it', () => {
    const { verdict, firings } = screen({ body: 'a frobnitz', rules: [word('frobnitz')], clock: slow(1000) })
    expect(verdict).toBeUndefined()
    expect(firings.map(({ check, action, isTimedOut }) => [check, action, isTimedOut])).toEqual([
      ['house-words', 'flag', true],
      ['personal-data', 'flag', true],
    ])
  })

  it('takes nothing from another: a rule that came to its answer keeps its name', () => {
    const rules = [word('frobnitz'), burst]
    const { verdict, firings } = screen({ body: 'a frobnitz', story: closed, rules, counted: new Map([[burst.id, 'timed-out']]) })
    expect(verdict).toMatchObject({ rule: 'house-words' })
    expect(firings.map(({ check, isTimedOut }) => [check, isTimedOut])).toEqual([
      ['house-words', false],
      ['house-bursts', true],
    ])
  })
})
