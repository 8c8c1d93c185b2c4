import { describe, expect, it } from 'vitest'
import { isBelowLimit, precisionOf } from './precision.ts'

describe('precision', () => {
  it('is nothing where nobody decided', () => expect(precisionOf(0, 0)).toBeUndefined())

  // Wilson 1927, as R’s prop.test(correct = FALSE) gives it.
  it.each([
    [4, 41, 0.039, 0.225],
    [0, 10, 0, 0.278],
    [10, 10, 0.722, 1],
    [50, 100, 0.404, 0.596],
  ])('%i of %i', (upheld, decided, low, high) => {
    const precision = precisionOf(upheld, decided)!
    expect(precision.share).toBeCloseTo(upheld / decided)
    expect(precision.low).toBeCloseTo(low, 2)
    expect(precision.high).toBeCloseTo(high, 2)
  })

  it.each([
    [4, 10, true],
    [5, 10, false],
    [0, 9, false],
  ])('%i of %i is below a limit of 50 %%: %s', (upheld, decided, isBelow) => {
    expect(isBelowLimit(precisionOf(upheld, decided), 50)).toBe(isBelow)
  })

  it('of nobody is below none', () => expect(isBelowLimit(undefined, 100)).toBe(false))
})
