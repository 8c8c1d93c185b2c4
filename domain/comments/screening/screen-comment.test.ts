import { describe, expect, it } from 'vitest'
import { patternKeyOf } from './house-words.ts'
import { screenComment } from './screen-comment.ts'
import type { ScreeningContext, ScreeningRule } from './verdict.ts'

const now = new Date('2026-03-01T12:00:00Z')
const calm: ScreeningContext = {
  now,
  body: 'It led the evening news here.',
  shown: 'It led the evening news here.',
  links: [],
  language: 'en',
  others: [],
  country: 'IT',
  quotedCountries: [],
  story: { id: 'bridge', mode: 'open', closedNote: null, closesAt: null, checksFailClosed: false },
  author: {
    isConfirmed: true,
    country: 'IT',
    createdAt: new Date('2025-01-01T00:00:00Z'),
    publishedCount: 5,
    sanction: null,
    hasReadFirstAddress: false,
    duplicateOf: null,
  },
  rules: [],
  counted: new Map(),
  alike: [],
  settings: { newAccountHours: 24, heldFirstComments: 0 },
  clock: () => 0,
}
const rule = (pattern: string, action: ScreeningRule['action'] = 'hold', language: string | null = null): ScreeningRule => ({
  id: pattern,
  version: 1,
  kind: 'word',
  pattern,
  patternKey: patternKeyOf(pattern),
  terms: { isWholeWord: true },
  languages: language ? [language] : [],
  countries: [],
  storyIds: [],
  action,
  isShadow: false,
  priority: 0,
})
const fresh = { ...calm.author, createdAt: new Date('2026-03-01T02:00:00Z') }
const unconfirmed = { ...calm.author, isConfirmed: false }
const sanctioned = (kind: 'premoderation' | 'suspension' | 'ban') => ({ ...calm.author, sanction: { kind, until: null, reason: 'spam' } })
const screen = (change: Partial<ScreeningContext>) => screenComment({ ...calm, shown: change.body ?? calm.body, ...change }).verdict

describe('screening', () => {
  it('lets an ordinary answer pass', () => expect(screen({})).toBeUndefined())

  it.each<[string, Partial<ScreeningContext>, object | undefined]>([
    [
      'a closed story',
      { story: { ...calm.story, mode: 'closed', closedNote: 'Thank you.' } },
      { refusal: { code: 'story-closed', note: 'Thank you.' } },
    ],
    ['a story at its date', { story: { ...calm.story, closesAt: now } }, { refusal: { code: 'story-closed' } }],
    ['a story a millisecond before its date', { story: { ...calm.story, closesAt: new Date(now.getTime() + 1) } }, undefined],
    ['a suspended reader', { author: sanctioned('suspension') }, { refusal: { code: 'suspended', reason: 'spam' } }],
    ['a banned reader', { author: sanctioned('ban') }, { refusal: { code: 'suspended' } }],
    ['a reader whose mail domain is read first', { author: { ...calm.author, hasReadFirstAddress: true } }, { rule: 'mail-domain' }],
    ['a premoderated reader', { author: sanctioned('premoderation') }, { rule: 'sanction' }],
    ['the same text again', { author: { ...calm.author, duplicateOf: 'x' } }, { refusal: { code: 'duplicate', commentId: 'x' } }],
    [
      'a blocked word',
      { body: 'what a FROBNITZ', rules: [rule('frobnitz', 'block')] },
      { refusal: { code: 'blocked-words', matched: ['FROBNITZ'] } },
    ],
    ['a held word', { body: 'what a frobnitz', rules: [rule('frobnitz')] }, { rule: 'house-words', matched: ['frobnitz'] }],
    ['a held word in what was missing', { others: ['the frobnitz'], rules: [rule('frobnitz')] }, { rule: 'house-words' }],
    [
      'a held word that only the page shows, spelt with a character reference',
      { body: 'what a frob&#110;itz', shown: 'what a frobnitz', rules: [rule('frobnitz')] },
      { rule: 'house-words', matched: ['frobnitz'] },
    ],
    ['a phrase that ends in another field', { body: 'it was two', others: ['words'], rules: [rule('two words')] }, undefined],
    ['a word of another language’s list', { body: 'die, die', language: 'en', rules: [rule('die', 'hold', 'de')] }, undefined],
    [
      'a word of the text’s own language',
      { body: 'frobnitz', language: 'en', rules: [rule('frobnitz', 'hold', 'en-GB')] },
      { action: 'hold' },
    ],
    [
      'a word of any list where the language is unsure',
      { body: 'frobnitz', language: 'und', rules: [rule('frobnitz', 'hold', 'de')] },
      { action: 'hold' },
    ],
    [
      'a link from a new account',
      { author: fresh, body: 'see https://a.example/x now' },
      { rule: 'links-from-new-account', matched: ['https://a.example/x'] },
    ],
    [
      'a link from a new account that only the page makes one',
      { author: fresh, body: '[x](https&colon;//a.example)', links: ['https://a.example'] },
      { rule: 'links-from-new-account', matched: ['https://a.example'] },
    ],
    ['a link to this site from a new account', { author: fresh, body: '[x](/stories/a)', links: ['/stories/a'] }, undefined],
    ['the link of a new account’s testimony', { author: fresh, others: ['https://a.example/x'] }, { rule: 'links-from-new-account' }],
    ['a link from a known account', { body: 'see https://a.example/x now' }, undefined],
    ['a new account without a link', { author: fresh }, undefined],
    ['personal data', { body: 'write to anna.rossi@posta.example' }, { rule: 'personal-data', matched: ['anna.rossi@posta.example'] }],
    [
      'personal data that only the page shows',
      { body: 'anna&#64;posta.example', shown: 'anna@posta.example' },
      { rule: 'personal-data', matched: ['anna@posta.example'] },
    ],
    [
      'what the writer was asked to think about again',
      { body: 'THEY NEVER SAID A WORD ABOUT IT, you liar', rules: [rule('liar', 'prompt')] },
      { rule: 'second-thoughts', matched: ['THEY NEVER SAID A WORD ABOUT IT', 'liar'], cues: ['capitals', 'insult'] },
    ],
    [
      'a first comment where the setting holds it',
      { author: { ...calm.author, publishedCount: 1 }, settings: { newAccountHours: 0, heldFirstComments: 2 } },
      { rule: 'first-comments' },
    ],
    [
      'the comment after those',
      { author: { ...calm.author, publishedCount: 2 }, settings: { newAccountHours: 0, heldFirstComments: 2 } },
      undefined,
    ],
    ['a premoderated story', { story: { ...calm.story, mode: 'premoderated' } }, { rule: 'premoderated-story' }],
    ['an unconfirmed address', { author: unconfirmed }, { rule: 'unconfirmed' }],
    ['a turned text', { body: 'abc \u202Edcba' }, { refusal: { code: 'broken-characters' } }],
    [
      'a turned text that only the page shows',
      { body: 'abc &#x202E;dcba', shown: 'abc \u202Edcba' },
      { refusal: { code: 'broken-characters' } },
    ],
    ['a turned outlet', { others: ['The \u202EtsoP'] }, { refusal: { code: 'broken-characters' } }],
    ['nothing to read', { body: '&nbsp;&nbsp;', shown: '\u00A0\u00A0' }, { refusal: { code: 'broken-characters' } }],
  ])('%s', (_, change, expected) => {
    const verdict = screen(change)
    if (expected === undefined) expect(verdict).toBeUndefined()
    else expect(verdict).toMatchObject(expected)
  })

  it('asks in its order: each reason goes before those after it', () => {
    const everything: Partial<ScreeningContext> = {
      body: 'frobnitz grumbly anna@posta.example https://a.example THEY NEVER SAID A WORD \u202E',
      language: 'und',
      story: { ...calm.story, mode: 'closed' },
      author: { ...fresh, isConfirmed: false, publishedCount: 0, duplicateOf: 'x', sanction: sanctioned('ban').sanction },
      rules: [rule('frobnitz', 'block'), rule('grumbly')],
      settings: { newAccountHours: 24, heldFirstComments: 1 },
    }
    const author = everything.author!
    const mended: [string, Partial<ScreeningContext>][] = [
      ['story-closed', { story: { ...calm.story, mode: 'premoderated' } }],
      ['suspended', { author: { ...author, sanction: sanctioned('premoderation').sanction } }],
      ['broken-characters', { body: 'frobnitz grumbly anna@posta.example https://a.example THEY NEVER SAID A WORD' }],
      ['duplicate', { author: { ...author, duplicateOf: null, sanction: sanctioned('premoderation').sanction } }],
      ['blocked-words', { rules: [rule('grumbly')] }],
      ['sanction', { author: { ...author, duplicateOf: null, sanction: null } }],
      ['house-words', { rules: [] }],
      ['personal-data', { body: 'see https://a.example THEY NEVER SAID A WORD' }],
      ['links-from-new-account', { body: 'THEY NEVER SAID A WORD' }],
      ['second-thoughts', { body: 'see that' }],
      ['first-comments', { settings: { newAccountHours: 24, heldFirstComments: 0 } }],
      ['premoderated-story', { story: calm.story }],
      ['unconfirmed', { author: calm.author }],
    ]
    const change = { ...everything }
    for (const [reason, mend] of mended) {
      const verdict = screen(change)
      expect(verdict?.action === 'refuse' ? verdict.refusal.code : verdict?.rule).toBe(reason)
      Object.assign(change, mend)
    }
    expect(screen(change)).toBeUndefined()
  })
})
