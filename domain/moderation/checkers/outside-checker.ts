/** What a checker outside may do about a comment. `order` changes only how soon a moderator looks at it. */
export const checkerActions = ['order', 'flag', 'hold'] as const
export type CheckerAction = (typeof checkerActions)[number]

export const shortestTimeoutMs = 100
export const longestTimeoutMs = 10_000
export const usualTimeoutMs = 2_000

/** They are asked about every comment: more would not be asked in time. */
export const mostCheckers = 10

const prefix = 'outside:'

/** By which name its matches stand among the checks. */
export function checkOf(name: string): string {
  return `${prefix}${name}`
}

/** The name of the checker outside that a check is; undefined for one of the house. */
export function checkerNameOf(check: string): string | undefined {
  return check.startsWith(prefix) ? check.slice(prefix.length) : undefined
}
