const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * When a clock in the zone shows the hour of a day, `2026-03-29`. Where the hour is left out, because the clock jumps, it is
 * the moment of the jump; where it comes twice, it is the first time.
 */
export function instantOnDay(day: string, hour: number, zone: string): Date {
  const shown = Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`)
  // A day before and after, every change of the clock is behind or ahead.
  const candidates = [-1, 1].map(way => shown - aheadOfUtc(new Date(shown + way * dayMilliseconds), zone)).toSorted((a, b) => a - b)
  const exact = candidates.find(instant => instant + aheadOfUtc(new Date(instant), zone) === shown)
  return new Date(exact ?? jumpBetween(candidates[0]!, candidates[1]!, zone))
}

/** The moment within a range at which the clock jumps, to the second. */
function jumpBetween(before: number, after: number, zone: string): number {
  const offset = aheadOfUtc(new Date(before), zone)
  let [low, high] = [before, after]
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000
    if (aheadOfUtc(new Date(middle), zone) === offset) low = middle
    else high = middle
  }
  return high
}

const clocks = new Map<string, Intl.DateTimeFormat>()

/** How far the zone's clock is ahead of UTC, in milliseconds. */
export function aheadOfUtc(instant: Date, zone: string): number {
  let clock = clocks.get(zone)
  if (!clock) {
    const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit' } as const
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', calendar: 'gregory', numberingSystem: 'latn', ...parts })
    clocks.set(zone, clock)
  }
  const shown = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  const { year, month, day, hour, minute, second } = shown
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) - Math.floor(instant.getTime() / 1000) * 1000
}
