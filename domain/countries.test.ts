import { describe, expect, it } from 'vitest'
import { countriesNamed } from '#domain/countries'

describe('a typed list of countries', () => {
  it.each([
    ['Italy, fr', 'en', ['IT', 'FR'], []],
    ['Österreich; osterreich\nSCHWEIZ', 'de', ['AT', 'CH'], []],
    ['إيطاليا، فرنسا', 'ar', ['IT', 'FR'], []],
    ['日本、イタリア', 'ja', ['JP', 'IT'], []],
    ['Italy, Atlantis, ', 'en', ['IT'], ['Atlantis']],
    ['', 'en', [], []],
  ])('%j in %s', (typed, locale, codes, unknown) => expect(countriesNamed(typed, locale)).toEqual({ codes, unknown }))
})
