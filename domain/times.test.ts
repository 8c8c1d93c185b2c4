import { expect, it } from 'vitest'
import { locales } from '#domain/locales'
import { momentInUtc } from './times.ts'

const instant = new Date('2026-11-05T15:07:00Z')

it.each([
  ['en', '5 Nov 2026, 15:07 UTC'],
  ['de', '05.11.2026, 15:07 UTC'],
  ['ja', '2026/11/05 15:07 UTC'],
])('a moment in %s puts the day where its readers expect it, and names its clock', (locale, expected) => {
  expect(momentInUtc(instant, locale)).toBe(expected)
})

it.each(locales)('a moment in %s holds its year and its clock', locale => {
  expect(momentInUtc(instant, locale)).toMatch(/2026|٢٠٢٦/u)
  expect(momentInUtc(instant, locale)).toMatch(/ UTC$/u)
})
