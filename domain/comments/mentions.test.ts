import { describe, expect, it } from 'vitest'
import { handlesNamed, splitMentions } from './mentions.ts'

describe('handles named', () => {
  it.each([
    ['@anna_rossi, do you agree?', ['anna_rossi']],
    ['as @Anna and @anna said to @bruno.', ['anna', 'bruno']],
    ['(@anna) “@bruno” *@carla*', ['anna', 'bruno', 'carla']],
    ['дякую, @оксана!', ['оксана']],
    ['شكرا @ليلى', ['ليلى']],
    ['@anna_ and _@bruno_', ['anna']],
    ['write to anna@posta.example', []],
    ['https://a.example/@anna https://a.example?x=@anna', []],
    ['@@anna @ anna @a @ab', []],
    ['@a_name_that_is_longer_than_a_handle', []],
  ])('in %s', (text, expected) => expect(handlesNamed(text)).toEqual(expected))

  it('may end within a word where a script writes without spaces', () => {
    expect(handlesNamed('@山田太郎さん')).toEqual(['山田太郎さん', '山田太郎さ', '山田太郎', '山田太'])
    expect(handlesNamed('@annaさん')).toContain('anna')
  })
})

describe('a text cut at its mentions', () => {
  it.each([
    ['@Anna, yes', ['anna'], [{ handle: 'anna', text: '@Anna' }, ', yes']],
    ['to @anna.', ['anna'], ['to ', { handle: 'anna', text: '@anna' }, '.']],
    ['@annabel and @nobody', ['anna'], ['@annabel and @nobody']],
    ['@山田太郎さんへ', ['山田太郎'], [{ handle: '山田太郎', text: '@山田太郎' }, 'さんへ']],
    ['@anna', [], ['@anna']],
  ])('%s', (text, handles, expected) => expect(splitMentions(text, handles)).toEqual(expected))

  it('loses no character', () => {
    const text = 'a @anna @bruno\n@nobody @anna'
    expect(
      splitMentions(text, ['anna', 'bruno'])
        .map(part => (typeof part === 'string' ? part : part.text))
        .join(''),
    ).toBe(text)
  })
})
