import { describe, expect, it } from 'vitest'
import { isNearDuplicate, likeness, sketchOf } from './near-duplicate.ts'

const text = 'The public broadcaster led its evening news with the bridge and said nothing of what it cost to build.'
const share = (one: string, other: string) => sketchOf(one).some(number => sketchOf(other).includes(number))

describe('near-copies', () => {
  it.each([
    ['the same', text],
    ['another case and other commas', text.toUpperCase().replace(/\./u, '!!!')],
    ['a word changed', text.replace('evening', 'morning')],
    ['a few words added', `${text} So there.`],
    ['below a quotation', `> what somebody said before, at some length\n\n${text}`],
  ])('%s', (_, other) => {
    expect(isNearDuplicate(text, other)).toBe(true)
    expect(share(text, other)).toBe(true)
  })

  it.each([
    ['another text', 'Our papers printed two lines on page nine, and the wire story had no mention of the ferry at all.'],
    ['half of it', text.slice(0, 50)],
    ['only quoted', `> ${text}\n\nI disagree: the private channels were worse, and they never named the ministry.`],
  ])('not %s', (_, other) => expect(isNearDuplicate(text, other)).toBe(false))

  it.each([
    ['it led the news here', 'It led the news here.'],
    ['大きく報じられた', '大きく報じられた'],
    ['', ''],
  ])('too short to tell: %s', (one, other) => {
    expect(likeness(one, other)).toBe(0)
    expect(sketchOf(one)).toEqual([])
  })

  it.each([
    [
      '夕方のニュースで橋の開通が最初に伝えられたが、費用については何も言わなかった。',
      '夕方のニュースで橋の開通が最初に伝えられたが、費用については何も言わなかった！',
    ],
    ['خصصت القناة العامة نشرتها المسائية للجسر ولم تقل شيئا عن كلفته', 'خصّصت القناة العامّة نشرتها المسائيّة للجسر، ولم تقل شيئاً عن كلفته'],
  ])('in scripts of all kinds: %s', (one, other) => expect(isNearDuplicate(one, other)).toBe(true))

  it('keeps numbers that a column of integers holds', () => {
    const sketch = sketchOf(text)
    expect(sketch).toHaveLength(16)
    expect(sketch.every(number => Number.isInteger(number) && number >= -(2 ** 31) && number < 2 ** 31)).toBe(true)
    expect(sketchOf(text)).toEqual(sketch)
  })
})
