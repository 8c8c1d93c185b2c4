import { describe, expect, it } from 'vitest'
import { decodeThreadCursor, encodeThreadCursor } from '#domain/comments/thread-cursor'
import { encodeParts } from '#domain/cursor'

const place = { at: new Date('2026-05-20T10:00:00.123Z'), id: '0197f3a0-0000-7000-8000-000000000001' }

describe('the cursor of a discussion', () => {
  it.each([place, { ...place, epoch: 3, score: 0.123456789012345 }, { ...place, epoch: 0, score: null }, { ...place, epoch: 7, score: 0 }])(
    'comes back as it was: %j',
    cursor => expect(decodeThreadCursor(encodeThreadCursor(cursor))).toEqual(cursor),
  )

  it.each([
    ['nothing', ''],
    ['no word of ours', 'x'],
    ['an epoch that is no number', encodeParts([place.at, place.id, '1', 0.5])],
    ['half an epoch', encodeParts([place.at, place.id, 1.5, 0.5])],
    ['a score that is no number', encodeParts([place.at, place.id, 1, '0.5'])],
    ['an id that is none', encodeParts([place.at, 'x', 1, 0.5])],
    ['a time that is none', encodeParts(['yesterday', place.id, 1, 0.5])],
    ['too much', encodeParts([place.at, place.id, 1, 0.5, 1])],
  ])('is none where it is %s', (_, text) => expect(decodeThreadCursor(text)).toBeUndefined())
})
