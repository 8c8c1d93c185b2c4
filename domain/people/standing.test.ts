import { describe, expect, it } from 'vitest'
import { standingOf } from '#domain/people/standing'

const now = new Date('2026-04-01T12:00:00Z')
const [past, soon, late] = ['2026-03-31', '2026-04-02', '2026-05-01'].map(day => new Date(`${day}T12:00:00Z`)) as [Date, Date, Date]
const sanction = (change: object) => ({
  kind: 'warning' as const,
  until: null,
  reason: 'spam',
  code: 'c0de',
  acknowledgedAt: null,
  ...change,
})

describe('a reader’s standing', () => {
  it('is free without sanctions', () => expect(standingOf([], now)).toEqual({ suspension: null, warning: null, unread: 0 }))

  it('is bound by no suspension that is over, on its very instant', () => {
    expect(standingOf([sanction({ kind: 'suspension', until: past }), sanction({ kind: 'suspension', until: now })], now)).toEqual({
      suspension: null,
      warning: null,
      unread: 0,
    })
  })

  it.each([
    [[soon, late], late],
    [[late, soon], late],
    [[soon, null], null],
  ])('is bound by the longest of suspensions until %j', (ends, until) => {
    const all = ends.map((end, index) => sanction({ kind: 'suspension', until: end, code: `c${index}` }))
    expect(standingOf(all, now).suspension).toMatchObject({ until, receipt: `c${ends.indexOf(until as never)}` })
  })

  it('waits for a warning to be read, and not once it was', () => {
    expect(standingOf([sanction({ code: 'w' })], now)).toEqual({ suspension: null, warning: 'w', unread: 1 })
    expect(standingOf([sanction({ acknowledgedAt: past })], now)).toEqual({ suspension: null, warning: null, unread: 0 })
  })

  it('is not suspended by premoderation', () => {
    expect(standingOf([sanction({ kind: 'premoderation' })], now)).toEqual({ suspension: null, warning: null, unread: 1 })
  })
})
