import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { difference, type DifferencePart } from '#domain/moderation/difference'

const write = (parts: DifferencePart[]) =>
  parts.map(({ kind, text }) => (kind === 'same' ? text : kind === 'added' ? `{+${text}}` : `{-${text}}`)).join('')

describe('difference', () => {
  it.each([
    ['one', 'one', 'one'],
    ['', 'new', '{+new}'],
    ['a calm word', 'a rude word', 'a {-calm}{+rude} word'],
    ['first, then', 'first, and then', 'first, {+and }then'],
    ['كلمة هادئة', 'كلمة أخرى', 'كلمة {-هادئة}{+أخرى}'],
  ])('of %j and %j', (before, after, expected) => {
    expect(write(difference(before, after))).toBe(expected)
  })

  it('keeps both texts whole', () => {
    const sentence = fc.array(fc.constantFrom('a', 'b', ' ', 'city', 'über', '。'), { maxLength: 40 }).map(list => list.join(''))
    fc.assert(
      fc.property(sentence, sentence, (before, after) => {
        const parts = difference(before, after)
        const without = (kind: string) =>
          parts
            .filter(part => part.kind !== kind)
            .map(part => part.text)
            .join('')
        expect([without('added'), without('removed')]).toEqual([before, after])
      }),
    )
  })

  it('of two long texts ends', () => {
    const long = (word: string) => Array.from({ length: 3000 }, (_, index) => `${word}${index}`).join(' ')
    expect(difference(long('a'), long('b')).map(part => part.kind)).toContain('removed')
  })
})
