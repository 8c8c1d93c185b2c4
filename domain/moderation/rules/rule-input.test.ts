import { describe, expect, it } from 'vitest'
import { ruleSchemaFor } from './rule-input.ts'

const schema = ruleSchemaFor('en')
const word = { kind: 'word', pattern: 'blockhead', action: 'hold' }
const issuesOf = (typed: object) => schema.safeParse(typed).error?.issues.map(({ path, message }) => `${String(path[0])}: ${message}`)

describe('a rule’s form', () => {
  it('begins in the shadow and is valid everywhere, unless told otherwise', () => {
    expect(schema.parse(word)).toEqual({
      substance: { kind: 'word', pattern: 'blockhead', terms: { isWholeWord: true } },
      patternKey: 'blockhead',
      languages: [],
      countries: [],
      stories: [],
      action: 'hold',
      isShadow: true,
      isEnabled: true,
      priority: 0,
      note: null,
    })
  })

  it('reads lists, names of countries, tags of languages and numbers as they are typed', () => {
    const typed = { ...word, languages: 'PT-br, it', countries: 'Italy, fr', stories: 'bridge, tunnel', priority: '-5', isShadow: 'false' }
    expect(schema.parse(typed)).toMatchObject({
      languages: ['it', 'pt-BR'],
      countries: ['FR', 'IT'],
      stories: ['bridge', 'tunnel'],
      priority: -5,
      isShadow: false,
    })
  })

  it.each([
    [{ kind: 'burst', count: '5', minutes: '10', per: 'story' }, '5/10/story'],
    [{ kind: 'near-duplicate', count: '2', hours: '24', where: 'site' }, '2/24/site'],
    [{ kind: 'new-account', hours: '48' }, '48'],
    [{ kind: 'domain', pattern: 'https://www.Shop.example/' }, 'shop.example'],
    [{ kind: 'pattern', pattern: 'colou?r' }, 'colou?r'],
    [{ kind: 'personal-data' }, ''],
    [{ kind: 'country-pair', pattern: 'Crétin', readerCountry: 'IT', aboutCountry: 'FR' }, 'cretin IT>FR'],
  ])('tells %j from others by %j', (typed, key) => expect(schema.parse({ action: 'hold', ...typed }).patternKey).toBe(key))

  it.each([
    [{ pattern: '  ' }, 'pattern: pattern-missing'],
    [{ pattern: '\u200B\u0640' }, 'pattern: pattern-empty'],
    [{ pattern: '***' }, 'pattern: pattern-empty'],
    [{ pattern: 'a*b*c*d*e*f*' }, 'pattern: too-many-wildcards'],
    [{ pattern: 'x'.repeat(101) }, 'pattern: pattern-too-long'],
    [{ kind: 'pattern', pattern: '' }, 'pattern: expression-missing'],
    [{ kind: 'pattern', pattern: 'x'.repeat(501) }, 'pattern: expression-too-long'],
    [{ kind: 'domain', pattern: 'shop' }, 'pattern: domain-unknown'],
    [{ kind: 'burst', count: '1' }, 'count: number-wrong'],
    [{ kind: 'burst', minutes: 'many' }, 'minutes: number-wrong'],
    [{ kind: 'country-pair', readerCountry: 'IT', aboutCountry: '' }, 'aboutCountry: country-missing'],
    [{ kind: 'sermon' }, 'kind: kind-missing'],
    [{ action: 'shadow' }, 'action: action-missing'],
    [{ kind: 'burst', action: 'prompt' }, 'action: prompt-needs-words'],
    [{ languages: 'no_language' }, 'languages: language-unknown'],
    [{ countries: 'Atlantis' }, 'countries: country-unknown'],
    [{ stories: Array.from({ length: 21 }, (_, at) => `s${at}`).join(',') }, 'stories: list-too-long'],
    [{ priority: '101' }, 'priority: number-wrong'],
    [{ note: 'x'.repeat(301) }, 'note: note-too-long'],
  ])('refuses %j', (change, issue) => expect(issuesOf({ ...word, ...change })).toEqual([issue]))
})
