import { describe, expect, it } from 'vitest'
import { secondThoughts } from './second-thoughts.ts'

const said = 'The public broadcaster led its evening news with the bridge and said nothing of the cost.'
const think = (body: string, { alike = [], insults = [] }: { alike?: string[]; insults?: string[] } = {}) =>
  secondThoughts({ body, shown: body, language: 'en', insults, alike })

describe('second thoughts', () => {
  it('has none about an ordinary answer', () => expect(think(said)).toEqual([]))

  it.each([
    ['YOU ARE ALL WRONG HERE', [{ cue: 'capitals', matched: ['YOU ARE ALL WRONG HERE'] }]],
    ['Typical Germans.', [{ cue: 'generalisation', matched: ['Typical Germans'] }]],
  ])('about %s', (body, expected) => expect(think(body)).toEqual(expected))

  it('about words that the desk’s rules ask about, as they stand in the text', () => {
    expect(think('he is a LIAR, a liar', { insults: ['LIAR', 'liar', 'liar'] })).toEqual([{ cue: 'insult', matched: ['LIAR', 'liar'] }])
  })

  it('says where a text is a near-copy, and not whose', () => {
    expect(think(said, { alike: [said.replace('evening', 'morning')] })).toEqual([{ cue: 'near-copy', matched: [] }])
    const other = 'Our papers printed two lines on page nine, and the wire story had no mention of it at all.'
    expect(think(said, { alike: [other] })).toEqual([])
  })

  it('names every cue of a text, each of them with few words', () => {
    const body = 'ALL GERMANS ARE LIARS, he said. liar lIar liAr liaR LIar lIAr'
    const cues = think(body, { insults: body.split(' ').slice(-6) })
    expect(cues.map(({ cue }) => cue)).toEqual(['insult', 'generalisation'])
    expect(cues[0]?.matched).toHaveLength(5)
  })
})
