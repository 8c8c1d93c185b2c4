import { describe, expect, it } from 'vitest'
import { decodeSegment } from '#server/request-path'

describe('a path’s segment', () => {
  it.each([
    ['caff%C3%A8', 'caffè'],
    ['caffe%CC%80', 'caffè'],
    ['a%2Fb', 'a/b'],
    ['half%', undefined],
    ['a%00b', undefined],
    ['a\0b', undefined],
  ])('%j is %j', (segment, meant) => expect(decodeSegment(segment)).toBe(meant))
})
