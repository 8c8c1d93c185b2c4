import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight } from '#domain/moderation/highlight'

const marked = (text: string, ...words: string[]) =>
  highlight(text, words)
    .map(segment => (segment.isMatch ? `[${segment.text}]` : segment.text))
    .join('')

describe('highlight', () => {
  it.each([
    ['plain words, whole words alone', 'A classic ass, an ASS!', ['ass'], 'A classic [ass], an [ASS]!'],
    ['nothing', 'Calm words', [], 'Calm words'],
    ['precomposed accents', 'Sei un CRÉTIN, davvero', ['cretin'], 'Sei un [CRÉTIN], davvero'],
    ['combining marks, which stay with their letter', 'un cre\u0301tin\u0323 ici', ['crétin'], 'un [cre\u0301tin\u0323] ici'],
    ['the Turkish dotted capital', 'Bu İDİOT mu?', ['idiot'], 'Bu [İDİOT] mu?'],
    ['Arabic with vowel marks and tatweel', 'هذا كَذّـــابٌ كبير', ['كذاب'], 'هذا [كَذّـــابٌ] كبير'],
    ['Arabic letter variants', 'أنت أحمق', ['احمق'], 'أنت [أحمق]'],
    ['letters of another alphabet among Latin ones', 'you \u0456d\u0456\u043Et', ['idiot'], 'you [\u0456d\u0456\u043Et]'],
    ['zero-width characters inside a word', 'you id\u200Biot!', ['idiot'], 'you [id\u200Biot]!'],
    ['full-width letters', 'ｉｄｉｏｔ here', ['idiot'], '[ｉｄｉｏｔ] here'],
    ['overlapping matches as one', 'big bad wolf', ['big bad', 'bad wolf'], '[big bad wolf]'],
    ['addresses', 'see https://spam.example/x1?y=2 now', ['https://spam.example/x1?y=2'], 'see [https://spam.example/x1?y=2] now'],
    ['emoji around', '🙂 idiot 🙂', ['idiot'], '🙂 [idiot] 🙂'],
  ])('marks %s', (_, text, words, expected) => {
    expect(marked(text, ...words)).toBe(expected)
  })

  it('loses no character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary', maxLength: 4 }), { maxLength: 3 }), (text, words) => {
        expect(
          highlight(text, words)
            .map(segment => segment.text)
            .join(''),
        ).toBe(text)
      }),
    )
  })
})
