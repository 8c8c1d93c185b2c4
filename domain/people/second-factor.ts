import type { Role } from '#domain/people/actor'

/** For so long a second factor that was given counts as given just now: long enough for one errand, no longer. */
const recentFactorMinutes = 10

export const recoveryCodeCount = 10

/** The field in which a form that needs a recent second factor asks for its number. */
export const factorField = 'factorCode'

export function isStaff(role: Role): boolean {
  return role !== 'reader'
}

export function isRecentFactor(factorAt: Date | null, now: Date): boolean {
  return factorAt !== null && now.getTime() - factorAt.getTime() < recentFactorMinutes * 60_000
}

/** As it is compared: people group digits by spaces and write codes in capitals. */
export function normalCode(typed: string): string {
  return typed.normalize('NFKC').replace(/[\s-]/gu, '').toLowerCase()
}
