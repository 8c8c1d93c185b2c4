import { aheadOfUtc, instantOnDay } from '#domain/instant-on-day'

/** The hour of the day, on the reader's own clock, at which the digest of the last day goes. */
export const digestHour = 7

export type Morning = {
  /** The reader's date, `2026-03-29`. */
  day: string
  /** When the clock there showed the hour. */
  at: Date
}

/**
 * The last time that a clock in the zone showed the digest's hour: what came before it belongs into the digest of that
 * day, and what came after waits for the next one. Where the hour was left out that day, because the clock jumped, it is
 * the moment of the jump; where it came twice, it is the first time.
 */
export function lastMorning(now: Date, zone: string): Morning {
  const today = dayIn(now, zone)
  const morning = morningOf(today, zone)
  return morning.at <= now ? morning : morningOf(dayBefore(today), zone)
}

function morningOf(day: string, zone: string): Morning {
  return { day, at: instantOnDay(day, digestHour, zone) }
}

const dayMilliseconds = 24 * 60 * 60 * 1000

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - dayMilliseconds).toISOString().slice(0, 10)
}

function dayIn(instant: Date, zone: string): string {
  return new Date(instant.getTime() + aheadOfUtc(instant, zone)).toISOString().slice(0, 10)
}
