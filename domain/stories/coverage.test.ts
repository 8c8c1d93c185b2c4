import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'

const answers = (led: number, covered = 0, brief = 0, notReported = 0, notSure = 0) => ({
  country: 'IT',
  answers: led + covered + brief + notReported + notSure,
  led,
  covered,
  brief,
  notReported,
  notSure,
})

describe('coverage of a country', () => {
  it.each([
    [4, 'counts'],
    [5, 'bar'],
    [19, 'bar'],
    [20, 'percent'],
  ])('%i answers allow %s', (count, detail) => expect(coverageOf(answers(count)).detail).toBe(detail))

  it('counts only who said how prominently it was reported', () => {
    expect(coverageOf({ ...answers(4), answers: 30 })).toMatchObject({ answers: 30, stated: 4, detail: 'counts' })
  })

  it('keeps the order of the scale and leaves empty steps out', () => {
    expect(coverageOf(answers(10, 0, 6, 4)).parts).toEqual([
      { prominence: 'led', count: 10, percent: 50 },
      { prominence: 'brief', count: 6, percent: 30 },
      { prominence: 'not-reported', count: 4, percent: 20 },
    ])
  })

  it('never gives a percentage below twenty answers', () => {
    for (const { percent } of coverageOf(answers(10, 9)).parts) expect(percent).toBeNull()
  })

  it('percentages add up to a hundred', () => {
    const count = fc.nat({ max: 500 })
    fc.assert(
      fc.property(count, count, count, count, count, (led, covered, brief, not, unsure) => {
        const { detail, parts } = coverageOf(answers(led, covered, brief, not, unsure))
        if (detail !== 'percent') return
        expect(parts.reduce((sum, { percent }) => sum + percent!, 0)).toBe(100)
      }),
    )
  })
})
