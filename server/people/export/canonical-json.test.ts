import fc from 'fast-check'
import { expect, it } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

it('sorts members at every depth and writes no white space', () => {
  expect(canonicalJson({ b: [{ d: null, c: 'è "x"' }], a: 1e21, '': true })).toBe('{"":true,"a":1e+21,"b":[{"c":"è \\"x\\"","d":null}]}')
})

it('says the same as JSON, whatever the order in which it was read', () => {
  fc.assert(
    fc.property(fc.jsonValue(), value => {
      const text = canonicalJson(value)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
