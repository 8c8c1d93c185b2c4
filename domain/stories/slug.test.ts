import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { freeSlug, isSlug, longestSlug, slugOf } from '#domain/stories/slug'

describe('a slug', () => {
  it.each([
    ['A bridge opens, and two capitals tell it apart', 'a-bridge-opens-and-two-capitals-tell-it-apart'],
    ['Italy’s plan: 24 hours!', 'italys-plan-24-hours'],
    ['Perché l’Europa è divisa', 'perché-leuropa-è-divisa'],
    ['Україна й союзники', 'україна-й-союзники'],
    ['جسر جديد يفتح', 'جسر-جديد-يفتح'],
    ['橋が開通、二つの首都', '橋が開通-二つの首都'],
    ['पुल खुला', 'पुल-खुला'],
    ['— … —', 'story'],
    ['', 'story'],
  ])('of %j is %j', (headline, slug) => {
    expect(slugOf(headline)).toBe(slug)
    expect(isSlug(slugOf(headline))).toBe(true)
  })

  it('is cut at a word’s end', () => {
    const slug = slugOf('word '.repeat(40))
    expect(slug).toMatch(/^(word-)+word$/)
    expect(slug.length).toBeLessThanOrEqual(longestSlug)
  })

  it.each(['', '-a', 'a-', 'a--b', 'Upper', 'a b', 'a/b', 'a.b', 'e\u0301', 'x'.repeat(81)])('cannot be %j', text => {
    expect(isSlug(text)).toBe(false)
  })

  it('is sound for any headline, and free for any set of taken ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 0, max: 12 }), (headline, others) => {
        const taken = new Set<string>()
        for (let count = 0; count <= others; count++) {
          const slug = freeSlug(slugOf(headline), candidate => taken.has(candidate))
          expect(isSlug(slug), slug).toBe(true)
          expect(taken.has(slug)).toBe(false)
          taken.add(slug)
        }
      }),
    )
  })

  it('gets the next free number', () => {
    expect(freeSlug('a', candidate => ['a', 'a-2'].includes(candidate))).toBe('a-3')
  })
})
