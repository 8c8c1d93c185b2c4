/** Long enough to notice that somebody else asked, and to change one's mind after a night. */
export const erasurePauseHours = 24

/** What becomes of the published comments: withdrawn, or kept without their writer. */
export const erasureChoices = ['withdraw', 'keep'] as const
export type ErasureChoice = (typeof erasureChoices)[number]

export function erasureDueAt(askedAt: Date): Date {
  return new Date(askedAt.getTime() + erasurePauseHours * 3_600_000)
}

export type PendingErasure = { choice: ErasureChoice; askedAt: Date; dueAt: Date }

/** Whole hours until the erasure, never below 0. */
export function hoursLeft(dueAt: Date, now: Date): number {
  return Math.max(0, Math.floor((dueAt.getTime() - now.getTime()) / 3_600_000))
}
