/** Whether a comment of that age may still be edited; withdrawing has no such end. */
export function isWithinEditWindow(createdAt: Date, windowMinutes: number, now: Date): boolean {
  return now.getTime() - createdAt.getTime() <= windowMinutes * 60_000
}
