import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from '#domain/cursor'

const id = '0192f0a4-7c3e-7aaa-8bbb-0123456789ab'
const made = (value: unknown) => btoa(JSON.stringify(value)).replaceAll('=', '')

describe('a cursor', () => {
  it('comes back as it went, and needs no escaping in an address', () => {
    const cursor = { at: new Date('2026-03-01T12:00:00.123Z'), id }
    expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
    expect(encodeCursor(cursor)).toMatch(/^[\w-]+$/)
  })

  it.each<[string, string | null | undefined]>([
    ['nothing', undefined],
    ['an empty text', ''],
    ['rubbish', 'n0t-a-cursor'],
    ['another shape', made({ at: '2026-03-01', id })],
    ['an id that is none', made(['2026-03-01T12:00:00Z', "' or true --"])],
    ['an instant that is none', made(['soon', id])],
    ['a year before every calendar of the database', made(['-271821-04-20T00:00:00.000Z', id])],
    ['a year after it', made(['+275760-09-13T00:00:00.000Z', id])],
    ['more than any cursor', 'a'.repeat(201)],
  ])('is none: %s', (_, text) => expect(decodeCursor(text)).toBeUndefined())
})
