/** A reader's visits of one story. */
export type Visit = {
  /** The end of the visit before the last one that is known. */
  newSince: Date
  /** When the reader was last seen there. */
  activeAt: Date
}

/** A year without a look at a story, and its next visit is a first one again. */
export const visitRetentionDays = 365

/** A pause of so long ends a visit: turning pages and coming back within it is one visit. */
const pauseMilliseconds = 30 * 60_000

const isOver = ({ activeAt }: Visit, now: Date) => now.getTime() - activeAt.getTime() > pauseMilliseconds

/** From when on comments are new to the reader; undefined on the first visit, when everything would be. */
export function newSinceOf(visit: Visit | null | undefined, now: Date): Date | undefined {
  if (!visit) return undefined
  return isOver(visit, now) ? visit.activeAt : visit.newSince
}

/**
 * The visits once the reader is seen now; nothing up to `readUntil` counts as new any more. That is when the page was made
 * on which they said so, as the page tells it: never taken for later than now, and never bringing back what was read.
 */
export function visitNow(visit: Visit | null | undefined, readUntil: Date | null, now: Date): Visit {
  const newSince = newSinceOf(visit, now)
  const read = readUntil && new Date(Math.min(readUntil.getTime(), now.getTime()))
  if (!read) return { newSince: newSince ?? now, activeAt: now }
  return { newSince: newSince && newSince > read ? newSince : read, activeAt: now }
}
