import { describe, expect, it } from 'vitest'
import { timeLine } from './time-line.ts'

const story = (day: string, led: number, notReported = 0) => ({
  publishedAt: new Date(day),
  coverage: { country: 'IT', answers: led + notReported, led, covered: 0, brief: 0, notReported, notSure: 0 },
})

describe('a country’s time line', () => {
  it('puts each story at its time and on its step, and those with too few answers on a row of their own', () => {
    const { points, rows } = timeLine([story('2026-03-11', 5), story('2026-03-06', 0, 6), story('2026-03-01', 4)])
    expect(rows).toBe(5)
    expect(points).toEqual([
      { along: 1, row: 0, step: 'led', answers: 5 },
      { along: 0.5, row: 3, step: 'not-reported', answers: 6 },
      { along: 0, row: 4, step: null, answers: 4 },
    ])
  })

  it('marks the months that begin between the first and the last', () => {
    const { months } = timeLine([story('2026-04-10', 5), story('2026-01-20', 5)])
    expect(months.map(({ at }) => at.toISOString().slice(0, 10))).toEqual(['2026-02-01', '2026-03-01', '2026-04-01'])
  })

  it('thins the marks of many years', () => {
    expect(timeLine([story('2026-04-10', 5), story('2016-01-20', 5)]).months.length).toBe(3)
  })

  it('stands in the middle with one story, and holds nothing without any', () => {
    expect(timeLine([story('2026-03-01', 5)])).toMatchObject({ points: [{ along: 0.5 }], months: [] })
    expect(timeLine([])).toEqual({ points: [], months: [], rows: 5 })
  })
})
