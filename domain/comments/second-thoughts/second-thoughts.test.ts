import { describe, expect, it } from 'vitest'
import { patternKeyOf } from '#domain/comments/screening/house-words'
import type { ScreeningRule } from '#domain/comments/screening/verdict'
import { secondThoughts } from './second-thoughts.ts'

const rule = (pattern: string, action: ScreeningRule['action'], language: string | null = 'en'): ScreeningRule => ({
  id: pattern,
  patternKey: patternKeyOf(pattern),
  language,
  action,
})
const rules = [rule('liar', 'prompt'), rule('frobnitz', 'hold'), rule('grumbly', 'block'), rule('die', 'prompt', 'de')]
const said = 'The public broadcaster led its evening news with the bridge and said nothing of the cost.'
const think = (body: string, alike: string[] = []) => secondThoughts({ body, shown: body, language: 'en', rules, alike })

describe('second thoughts', () => {
  it('has none about an ordinary answer, nor about words that other rules hold or refuse', () => {
    expect(think(said)).toEqual([])
    expect(think('what a frobnitz, what a grumbly, and let it die')).toEqual([])
  })

  it.each([
    ['YOU ARE ALL WRONG HERE', [{ cue: 'capitals', matched: ['YOU ARE ALL WRONG HERE'] }]],
    ['he is a LIAR, a liar', [{ cue: 'insult', matched: ['LIAR', 'liar'] }]],
    ['Typical Germans.', [{ cue: 'generalisation', matched: ['Typical Germans'] }]],
  ])('about %s', (body, expected) => expect(think(body)).toEqual(expected))

  it('says where a text is a near-copy, and not whose', () => {
    expect(think(said, [said.replace('evening', 'morning')])).toEqual([{ cue: 'near-copy', matched: [] }])
    expect(think(said, ['Our papers printed two lines on page nine, and the wire story had no mention of it at all.'])).toEqual([])
  })

  it('names every cue of a text, each of them with few words', () => {
    const body = 'ALL GERMANS ARE LIARS, he said. liar lIar liAr liaR LIar lIAr'
    const cues = think(body)
    expect(cues.map(({ cue }) => cue)).toEqual(['insult', 'generalisation'])
    expect(cues[0]?.matched).toHaveLength(5)
  })
})
