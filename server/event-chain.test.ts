import { describe, expect, it } from 'vitest'
import { canonicalJson, chainStart, sealHash } from '#server/event-chain'

const entry = {
  sequence: 7n,
  at: new Date('2026-04-01T12:00:00.123Z'),
  kind: 'comment.approved',
  actorId: null,
  subjectType: 'comment',
  subjectId: 'c',
  storyId: 's',
  data: { b: [1, { d: null, c: 'x' }], a: true },
}

describe('the chain', () => {
  it('writes objects in one order', () => {
    expect(canonicalJson(entry.data)).toBe('{"a":true,"b":[1,{"c":"x","d":null}]}')
  })

  it('gives the same hash whatever the order of keys', () => {
    expect(sealHash(chainStart, entry)).toBe(sealHash(chainStart, { ...entry, data: { a: true, b: [1, { c: 'x', d: null }] } }))
    expect(sealHash(chainStart, entry)).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each([
    { sequence: 8n },
    { at: new Date('2026-04-01T12:00:00.124Z') },
    { kind: 'comment.removed' },
    { actorId: 'p' },
    { subjectId: 'd' },
    { storyId: null },
    { data: {} },
  ])('gives another hash when %o changes', change => {
    expect(sealHash(chainStart, { ...entry, ...change })).not.toBe(sealHash(chainStart, entry))
  })

  it('gives another hash after another entry', () => {
    expect(sealHash('1'.repeat(64), entry)).not.toBe(sealHash(chainStart, entry))
  })
})
