import { describe, expect, it } from 'vitest'
import { discussionAddress, foldedIn, toggleFold, type DiscussionPlace } from '#domain/comments/discussion-address'

const place: DiscussionPlace = { slug: 'a-bridge', country: null, sort: 'agreed', picks: false, cursor: null, folded: [] }
const id = '0197f3a0-0000-7000-8000-0000abcd1234'

describe('the address of a part of a discussion', () => {
  it.each([
    ['the default says nothing', place, {}, '/stories/a-bridge#discussion'],
    ['an order', place, { sort: 'newest' }, '/stories/a-bridge?sort=newest#discussion'],
    ['a country has its own default', { ...place, sort: 'newest' }, { country: 'IT' }, '/stories/a-bridge?country=IT#discussion'],
    [
      'an order within a country',
      { ...place, country: 'IT', sort: 'best' },
      { sort: 'agreed' },
      '/stories/a-bridge?country=IT&sort=agreed#discussion',
    ],
    ['no country again', { ...place, country: 'IT', sort: 'oldest' }, { country: null }, '/stories/a-bridge#discussion'],
    ['picks', { ...place, sort: 'newest' }, { picks: true }, '/stories/a-bridge?picks=1#discussion'],
    ['an order after the picks', { ...place, picks: true }, { sort: 'newest' }, '/stories/a-bridge?sort=newest#discussion'],
    ['the next page', { ...place, sort: 'newest', cursor: 'x' }, { cursor: 'y' }, '/stories/a-bridge?sort=newest&cursor=y#discussion'],
    ['another order begins at its first page', { ...place, cursor: 'x' }, { sort: 'oldest' }, '/stories/a-bridge?sort=oldest#discussion'],
    [
      'folding stays on the page',
      { ...place, cursor: 'x' },
      { folded: ['abcd1234'] },
      '/stories/a-bridge?cursor=x&folded=abcd1234#discussion',
    ],
    [
      'folds stay where the order changes',
      { ...place, folded: ['abcd1234'] },
      { sort: 'oldest' },
      '/stories/a-bridge?sort=oldest&folded=abcd1234#discussion',
    ],
  ] as const)('%s', (_, from, change, address) => expect(discussionAddress(from, change)).toBe(address))
})

describe('folded threads', () => {
  it('are told by the ends of their ids, and opened by folding again', () => {
    expect(toggleFold([], id)).toEqual(['abcd1234'])
    expect(toggleFold(['11112222', 'abcd1234'], id)).toEqual(['11112222'])
  })

  it.each([
    [undefined, []],
    ['', []],
    ['abcd1234.11112222.abcd1234', ['abcd1234', '11112222']],
    ['ABCD1234.x.<script>.abcd123', []],
    [['01234567', '89abcdef'], []],
  ])('in an address of %j are %j', (text, folded) => expect(foldedIn(text)).toEqual(folded))

  it('are never so many that the address grows without end', () => {
    const many = Array.from({ length: 60 }, (_, index) => index.toString(16).padStart(8, '0'))
    expect(foldedIn(many.join('.'))).toEqual(many.slice(20))
    expect(toggleFold(many.slice(0, 40), id)).toHaveLength(40)
  })
})
