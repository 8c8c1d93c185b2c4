import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, shownStep, steps } from './coverage.ts'

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

describe('the step that stands for a country', () => {
  const stepOf = (...counts: Parameters<typeof answers>) => shownStep(answers(...counts))

  it.each([
    ['below five it has none', [4, 0, 0, 0], null],
    ['from five on it has one', [5, 0, 0, 0], 'led'],
    ['who is not sure does not make it five', [4, 0, 0, 0, 30], null],
    ['nor moves it', [0, 5, 0, 0, 90], 'covered'],
    ['it is the middle answer', [3, 1, 3, 0], 'covered'],
    ['of an odd number, too', [2, 1, 1, 1], 'covered'],
    ['a few at the end do not move it', [0, 0, 7, 6], 'brief'],
    ['between neighbours it is the less prominent', [3, 3, 0, 0], 'covered'],
    ['between the ends it is what lies between', [3, 0, 0, 3], 'brief'],
    ['between led and brief it is the step between', [3, 0, 3, 0], 'covered'],
    ['all silent', [0, 0, 0, 9], 'not-reported'],
  ] as const)('%s', (_, counts, step) => expect(stepOf(...(counts as unknown as Parameters<typeof answers>))).toBe(step))

  it('never rises by an answer of a lower step', () => {
    const count = fc.nat({ max: 60 })
    fc.assert(
      fc.property(count, count, count, count, (led, covered, brief, not) => {
        const [before, after] = [stepOf(led, covered, brief, not), stepOf(led, covered, brief, not + 1)]
        if (before) expect(steps.indexOf(after!)).toBeGreaterThanOrEqual(steps.indexOf(before))
      }),
    )
  })
})
