import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastMorning } from './last-morning.ts'

const morning = (now: string, zone: string) => {
  const { day, at } = lastMorning(new Date(now), zone)
  return `${day} ${at.toISOString()}`
}

describe('the last morning', () => {
  it.each([
    ['2026-05-20T05:00:00Z', 'Europe/Rome', '2026-05-20 2026-05-20T05:00:00.000Z'],
    ['2026-05-20T04:59:59Z', 'Europe/Rome', '2026-05-19 2026-05-19T05:00:00.000Z'],
    ['2026-05-20T23:30:00Z', 'Europe/Rome', '2026-05-20 2026-05-20T05:00:00.000Z'],
    ['2026-05-20T07:00:00Z', 'UTC', '2026-05-20 2026-05-20T07:00:00.000Z'],
    // A date that UTC has not reached yet, and one that it has left.
    ['2026-05-19T19:00:00Z', 'Pacific/Auckland', '2026-05-20 2026-05-19T19:00:00.000Z'],
    ['2026-05-20T17:00:00Z', 'Pacific/Honolulu', '2026-05-20 2026-05-20T17:00:00.000Z'],
    ['2026-05-20T01:15:00Z', 'Asia/Kathmandu', '2026-05-20 2026-05-20T01:15:00.000Z'],
  ])('at %s in %s', (now, zone, expected) => expect(morning(now, zone)).toBe(expected))

  it('is the same hour on the clock on the days around each change', () => {
    expect(morning('2026-03-28T12:00:00Z', 'Europe/Rome')).toBe('2026-03-28 2026-03-28T06:00:00.000Z')
    expect(morning('2026-03-29T12:00:00Z', 'Europe/Rome')).toBe('2026-03-29 2026-03-29T05:00:00.000Z')
    expect(morning('2026-03-29T04:59:00Z', 'Europe/Rome')).toBe('2026-03-28 2026-03-28T06:00:00.000Z')
    expect(morning('2026-10-24T12:00:00Z', 'Europe/Rome')).toBe('2026-10-24 2026-10-24T05:00:00.000Z')
    expect(morning('2026-10-25T12:00:00Z', 'Europe/Rome')).toBe('2026-10-25 2026-10-25T06:00:00.000Z')
    expect(morning('2026-11-01T12:00:00Z', 'America/New_York')).toBe('2026-11-01 2026-11-01T12:00:00.000Z')
    expect(morning('2026-10-31T12:00:00Z', 'America/New_York')).toBe('2026-10-31 2026-10-31T11:00:00.000Z')
    expect(morning('2026-04-04T21:00:00Z', 'Australia/Lord_Howe')).toBe('2026-04-05 2026-04-04T20:30:00.000Z')
  })

  it('is the jump itself where a whole day was left out', () => {
    // Samoa had no 30 December 2011: what came until the evening of the 29th is in the digest of the 31st.
    expect(morning('2011-12-30T09:00:00Z', 'Pacific/Apia')).toBe('2011-12-29 2011-12-29T17:00:00.000Z')
    expect(morning('2011-12-30T17:00:00Z', 'Pacific/Apia')).toBe('2011-12-31 2011-12-30T17:00:00.000Z')
  })

  it('never lies ahead, never more than two days back, and never goes back', () => {
    const zones = ['Europe/Rome', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Santiago']
    const instants = fc.date({ min: new Date('2010-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(instants, fc.nat({ max: 90_000 }), fc.constantFrom(...zones), (now, seconds, zone) => {
        const found = lastMorning(now, zone)
        expect(found.at.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(now.getTime() - found.at.getTime()).toBeLessThan(49 * 3_600_000)
        const later = lastMorning(new Date(now.getTime() + seconds * 1000), zone)
        expect(later.at.getTime()).toBeGreaterThanOrEqual(found.at.getTime())
        expect(later.day >= found.day).toBe(true)
        expect(later.day === found.day).toBe(later.at.getTime() === found.at.getTime())
      }),
    )
  })
})
