import { describe, expect, it } from 'vitest'
import { findPattern, patternFault } from './find-pattern.ts'

describe('regular expressions', () => {
  it.each([
    ['colou?r', 'The COLOR, the colour', ['COLOR', 'colour']],
    ['\\bcre(tin|mona)\\b', 'un crétin à Cremona', ['Cremona']],
    ['\\bcretin\\b', 'un crétin', ['crétin']],
    ['idiot', 'you id\u200Biot', ['id\u200Biot']],
    ['\\p{Cyrillic}+ень', 'він ДУРЕНЬ', ['ДУРЕНЬ']],
    ['غبي', 'أنت غَبِيّ جدا', ['غَبِيّ']],
    ['馬鹿.?者', 'この馬鹿者', ['馬鹿者']],
    ['^spam', 'no\nspam here', ['spam']],
    ['x{3,}', 'xx xxx xxxx', ['xxx', 'xxxx']],
    ['मूर्ख', 'तुम मूर्ख हो', ['मूर्ख']],
    ['nothing', 'something', []],
  ])('%s in %j', (pattern, text, expected) => expect(findPattern(text, pattern)).toEqual(expected))

  it('shows the first few of very many', () => expect(findPattern('a b '.repeat(50), '[ab]').length).toBeLessThanOrEqual(20))

  it.each(['(a+)+$b', '(a|aa)+c', '^(a|a)*b', '(.*a){20}c', '(a*)*b', '([a-z]+)*1', '(x+x+)+y', 'a.*b.*c.*d'])(
    'no expression stalls the server: %s',
    pattern => {
      const started = performance.now()
      for (const text of ['a'.repeat(20_000), 'x'.repeat(20_000), 'ab '.repeat(7000)]) findPattern(text, pattern)
      expect(performance.now() - started).toBeLessThan(1500)
    },
  )
})

describe('what is wrong with an expression', () => {
  it.each([
    ['(', '('],
    ['[z-a]', 'z-a'],
    ['a(?=b)', '(?='],
    ['(a)\\1', '\\1'],
    ['*a', '*'],
  ])('%s is not understood', (pattern, where) => expect(patternFault(pattern)).toEqual({ fault: 'not-understood', where }))

  it.each(['a*', 'x?', '|', '(a|)', '^'])('%s fits every text', pattern =>
    expect(patternFault(pattern)).toEqual({ fault: 'matches-nothing' }),
  )

  it('too large', () => expect(patternFault(`(${'abcde'.repeat(8)}){200}`)).toEqual({ fault: 'too-large' }))

  it.each(['colou?r', '\\bcretin(s|o)?\\b', '\\p{Greek}{4,}'])('nothing: %s', pattern => expect(patternFault(pattern)).toBeUndefined())
})
