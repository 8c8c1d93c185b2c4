import { describe, expect, it } from 'vitest'
import { hasBrokenCharacters } from './broken-characters.ts'
import { findHouseWords, patternKeyOf } from './house-words.ts'
import { findPersonalData, isIban } from './personal-data.ts'
import { screenComment } from './screen-comment.ts'
import type { ScreeningContext } from './verdict.ts'

const now = new Date('2026-03-01T12:00:00Z')
const calm: ScreeningContext = {
  now,
  body: 'It led the evening news here.',
  others: [],
  story: { mode: 'open', closedNote: null, closesAt: null },
  author: { isConfirmed: true, createdAt: new Date('2025-01-01T00:00:00Z'), publishedCount: 5, sanction: null, duplicateOf: null },
  rules: [],
  settings: { newAccountHours: 24, heldFirstComments: 0 },
}
const rule = (pattern: string, action: 'block' | 'hold' = 'hold') => ({
  id: pattern,
  patternKey: patternKeyOf(pattern),
  language: null,
  action,
})
const fresh = { ...calm.author, createdAt: new Date('2026-03-01T02:00:00Z') }

describe('screening', () => {
  it('lets an ordinary answer pass', () => expect(screenComment(calm)).toBeUndefined())

  it.each<[string, Partial<ScreeningContext>, object | undefined]>([
    [
      'a closed story',
      { story: { ...calm.story, mode: 'closed', closedNote: 'Thank you.' } },
      { refusal: { code: 'story-closed', note: 'Thank you.' } },
    ],
    ['a story past its date', { story: { ...calm.story, closesAt: now } }, { refusal: { code: 'story-closed' } }],
    [
      'a suspended reader',
      { author: { ...calm.author, sanction: { kind: 'suspension', until: null, reason: 'spam' } } },
      { refusal: { code: 'suspended' } },
    ],
    [
      'a premoderated reader',
      { author: { ...calm.author, sanction: { kind: 'premoderation', until: null, reason: 'spam' } } },
      { rule: 'sanction' },
    ],
    ['the same text again', { author: { ...calm.author, duplicateOf: 'x' } }, { refusal: { code: 'duplicate', commentId: 'x' } }],
    [
      'a blocked word',
      { body: 'what a FROBNITZ', rules: [rule('frobnitz', 'block')] },
      { refusal: { code: 'blocked-words', matched: ['FROBNITZ'] } },
    ],
    ['a held word', { body: 'what a frobnitz', rules: [rule('frobnitz')] }, { rule: 'house-words', matched: ['frobnitz'] }],
    ['a held word in what was missing', { others: ['the frobnitz'], rules: [rule('frobnitz')] }, { rule: 'house-words' }],
    [
      'a link from a new account',
      { author: fresh, body: 'see https://a.example/x now' },
      { rule: 'links-from-new-account', matched: ['https://a.example/x'] },
    ],
    ['a link from a known account', { body: 'see https://a.example/x now' }, undefined],
    ['personal data', { body: 'write to anna.rossi@posta.example' }, { rule: 'personal-data', matched: ['anna.rossi@posta.example'] }],
    [
      'a first comment where the setting holds it',
      { author: { ...calm.author, publishedCount: 0 }, settings: { newAccountHours: 0, heldFirstComments: 1 } },
      { rule: 'first-comments' },
    ],
    ['a premoderated story', { story: { ...calm.story, mode: 'premoderated' } }, { rule: 'premoderated-story' }],
    ['an unconfirmed address', { author: { ...calm.author, isConfirmed: false } }, { rule: 'unconfirmed' }],
    [
      'an unconfirmed address and a held word: the moderators’ reason wins',
      { author: { ...calm.author, isConfirmed: false }, body: 'frobnitz!', rules: [rule('frobnitz')] },
      { rule: 'house-words' },
    ],
    [
      'a closed story before everything else',
      { story: { ...calm.story, mode: 'closed' }, body: 'frobnitz', rules: [rule('frobnitz', 'block')] },
      { refusal: { code: 'story-closed' } },
    ],
    ['a turned text', { body: 'abc \u202Edcba' }, { refusal: { code: 'broken-characters' } }],
  ])('%s', (_, change, expected) => {
    const verdict = screenComment({ ...calm, ...change })
    if (expected === undefined) expect(verdict).toBeUndefined()
    else expect(verdict).toMatchObject(expected)
  })
})

describe('house words', () => {
  it.each([
    ['idiot', 'You IDIOT!', 'IDIOT'],
    ['idiot', 'you ídíót', 'ídíót'],
    ['idiot', 'you id\u200Biot', 'id\u200Biot'],
    ['idiot', 'you іdіоt', 'іdіоt'],
    ['idiot', 'you 1d10t', '1d10t'],
    ['idiot', 'you i\u0301diot\u0301 there', 'i\u0301diot\u0301'],
    ['stronzo', 'che STRONZO.', 'STRONZO'],
    ['дурень', 'він ДУРЕНЬ', 'ДУРЕНЬ'],
    ['غبي', 'أنت غَبِيّ جدا', 'غَبِيّ'],
    ['احمق', 'هذا أحمق', 'أحمق'],
    ['馬鹿', 'この馬鹿者', '馬鹿'],
    ['two words', 'these two  words', undefined],
    ['two words', 'these two\nwords', 'two\nwords'],
    ['ass', 'a class of passengers', undefined],
    ['hell', 'Hello', undefined],
    ['İzmit', 'in izmit', 'izmit'],
  ])('%s in %j', (pattern, text, expected) => {
    const found = findHouseWords(text, [rule(pattern)]).map(match => text.slice(match.start, match.end))
    expect(found).toEqual(expected === undefined ? [] : [expected])
  })
})

describe('personal data', () => {
  it.each([
    ['mail anna@posta.example today', 1],
    ['call +39 06 1234 5678', 1],
    ['call 0039061234567', 1],
    ['call (06) 1234-5678', 1],
    ['IBAN GB82 WEST 1234 5698 7654 32', 1],
    ['DE89370400440532013000', 1],
    ['GB00 WEST 1234 5698 7654 32', 0],
    ['it cost 1,200,000 in 2024-2025, up 67-69%', 0],
    ['on 10/07/2025 at 18:10', 0],
    ['the score was 3-2, pages 120-134', 0],
    ['10 000 000 people in 2019', 0],
  ])('%j: %i', (text, count) => expect(findPersonalData(text)).toHaveLength(count))

  it('checks an account number’s digits', () => {
    expect(isIban('DE89370400440532013000')).toBe(true)
    expect(isIban('DE89370400440532013001')).toBe(false)
  })
})

describe('broken characters', () => {
  it.each([
    ['a right-to-left override', 'abc\u202Etxt', true],
    ['a zero-width run', 'a\u200Bb\u200Bc\u200Bd', true],
    ['stacked marks', 'Z\u0300\u0301\u0302\u0303\u0304\u0305o', true],
    ['an isolate left open', '\u2067abc', true],
    ['a control character', 'a\u0007b', true],
    ['a lone surrogate', 'a\uD83D', true],
    ['a balanced isolate', 'he said \u2067שלום\u2069 to us', false],
    ['Arabic with vowel marks', 'السَّلَامُ عَلَيْكُمْ', false],
    ['Persian with a non-joiner', 'می\u200Cخواهم', false],
    ['Hindi conjuncts', 'क्षत्रिय र्‍य राष्ट्र', false],
    ['a family emoji', '👨‍👩‍👧‍👦 and 🏳️‍🌈 and 🇮🇹', false],
    ['Vietnamese', 'Nguyễn Phú Trọng', false],
    ['Thai', 'น้ำใจ ที่นี่', false],
    ['Hebrew with points', 'שָׁלוֹם', false],
  ])('%s', (_, text, expected) => expect(hasBrokenCharacters(text)).toBe(expected))
})
