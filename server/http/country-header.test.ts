import { describe, expect, it } from 'vitest'
import { countryToldByProxy } from '#server/http/country-header'

describe('the country that a header says', () => {
  it.each([
    ['IT', 'IT'],
    [' it ', 'IT'],
    ['FR, IT', 'IT'],
    ['IT, XX', undefined],
    ['XX', undefined],
    ['T1', undefined],
    ['', undefined],
    ['Italy', undefined],
  ])('is, of %j, %j where a trusted proxy says it', (value, country) => {
    expect(countryToldByProxy({ value, isFromProxy: true })).toBe(country)
  })

  it('counts for nothing where anybody else says it', () => {
    expect(countryToldByProxy({ value: 'IT', isFromProxy: false })).toBeUndefined()
  })

  it('is none where there is no header', () => {
    expect(countryToldByProxy({ value: undefined, isFromProxy: true })).toBeUndefined()
  })
})
