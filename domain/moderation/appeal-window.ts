const dayMilliseconds = 24 * 60 * 60 * 1000

/** Until when something that was decided then can be appealed against. */
export function appealableUntil(decidedAt: Date, appealWindowDays: number): Date {
  return new Date(decidedAt.getTime() + appealWindowDays * dayMilliseconds)
}
