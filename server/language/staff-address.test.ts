import { expect, it } from 'vitest'
import { staffAddress } from './staff-address.ts'

it.each([
  ['/fr/admin', '/admin'],
  ['/ja/moderation/comments/7', '/moderation/comments/7'],
  ['/de/admin/pages/terms/de', '/admin/pages/terms/de'],
  ['/ja/account/second-factor?next=/admin', '/account/second-factor?next=/admin'],
])('%s is shown in English, at %s', (path, expected) => {
  expect(staffAddress(path)).toBe(expected)
})

it.each([
  '/admin',
  '/ar/moderation',
  '/uk/admin/people',
  '/fr',
  '/fr/stories/admin',
  '/fr/administration',
  '/fr/account',
  '/xx/admin',
  '/',
])('%s stays where it is', path => {
  expect(staffAddress(path)).toBeUndefined()
})
