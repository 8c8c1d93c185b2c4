import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeDeskCursor, encodeDeskCursor } from '#domain/moderation/desk-cursor'

const id = '01a21242-3bce-7338-9857-de0c1a742bc4'

it('comes back as the place it was made of, to the last digit of the risk', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter(risk => !Object.is(risk, -0)),
      (isTrusted, risk) => {
        const place = { isTrusted, risk, id }
        expect(decodeDeskCursor(encodeDeskCursor(place), 'risk')).toEqual(place)
      },
    ),
  )
  const place = { at: new Date('2026-03-29T10:20:30.456Z'), id }
  expect(decodeDeskCursor(encodeDeskCursor(place), 'oldest')).toEqual(place)
})

it('is nothing in another order, and nothing that somebody made up', () => {
  expect(decodeDeskCursor(encodeDeskCursor({ at: new Date(), id }), 'risk')).toBeUndefined()
  expect(decodeDeskCursor(encodeDeskCursor({ isTrusted: true, risk: 1, id }), 'newest')).toBeUndefined()
  for (const text of [undefined, '', 'next', btoa('[true,1,"7"]'), btoa('[1,1,"' + id + '"]'), btoa('["1e9","' + id + '"]')]) {
    expect(decodeDeskCursor(text, 'risk')).toBeUndefined()
  }
  expect(decodeDeskCursor(btoa(`["yesterday","${id}"]`), 'oldest')).toBeUndefined()
})
