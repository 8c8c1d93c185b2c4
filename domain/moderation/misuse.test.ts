import { expect, it } from 'vitest'
import { nextMisuseStep } from './misuse.ts'

const threshold = 3
it.each([
  [2, null, false, undefined],
  [3, null, false, 'warning'],
  [2, 'warning', false, undefined],
  [3, 'warning', false, 'suspension'],
  [3, 'suspension', false, 'suspension'],
  [9, 'suspension', true, undefined],
] as const)('%i unfounded since %s (suspended: %s) lead to %s', (unfounded, last, isSuspended, step) => {
  expect(nextMisuseStep({ unfounded, threshold, last, isSuspended })).toBe(step)
})
