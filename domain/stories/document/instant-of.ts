import type { StatedZone } from '#domain/stories/document/zone-words'

/** `2025-07-10T18:10` as a clock shows it. */
export type ClockTime = { year: number; month: number; day: number; hour: number; minute: number; second: number }

export type InstantProblem = 'no-such-time' | 'twice' | 'not-in-season' | 'zone-ambiguous' | 'zone-local' | 'zone-unfamiliar'

const minute = 60_000
const day = 86_400_000

/** The instant in UTC of a time on a zone's clock; or why there is none that is certain. */
export function instantOf(time: ClockTime, zone: StatedZone): { at: string } | { problem: InstantProblem } {
  const shown = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second)
  switch (zone.kind) {
    case 'offset':
      return { at: isoInstant(shown - zone.minutes * minute) }
    case 'seasonal': {
      const instant = shown - zone.minutes * minute
      const isInUse = zone.zones.some(name => offsetAt(name, instant) === zone.minutes * minute)
      return isInUse ? { at: isoInstant(instant) } : { problem: 'not-in-season' }
    }
    case 'place': {
      // A day before and after, every change of the clock is behind or ahead.
      const offsets = new Set([shown - day, shown, shown + day].map(instant => offsetAt(zone.zone, instant)))
      const [first, ...more] = [...offsets].map(ahead => shown - ahead).filter(instant => offsetAt(zone.zone, instant) === shown - instant)
      if (first === undefined) return { problem: 'no-such-time' }
      return more.length > 0 ? { problem: 'twice' } : { at: isoInstant(first) }
    }
    case 'unknown':
      return { problem: `zone-${zone.why}` }
  }
}

function isoInstant(instant: number): string {
  return new Date(instant).toISOString().replace('.000Z', 'Z')
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** How far a zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(zone: string, instant: number): number {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    formats.set(zone, format)
  }
  const name = format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign, hours, minutes, seconds] = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(name) ?? []
  if (!sign) return 0
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * minute + Number(seconds ?? 0) * 1000)
}
