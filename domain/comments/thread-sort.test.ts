import { expect, it } from 'vitest'
import { sortOf } from '#domain/comments/thread-sort'

it.each([
  [undefined, undefined, 'agreed'],
  [undefined, 'IT', 'best'],
  ['newest', 'IT', 'newest'],
  ['divided', undefined, 'divided'],
  // Best in this country without a country is nothing.
  ['best', undefined, 'agreed'],
  ['votes', undefined, 'agreed'],
  ['votes', 'IT', 'best'],
])('the order asked for as %s in %s is %s', (asked, country, sort) => expect(sortOf(asked, country)).toBe(sort))
