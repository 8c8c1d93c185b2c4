import type { Precision } from './precision.ts'

/** What people decided about a comment that a rule would have touched. */
export const runOutcomes = ['approved', 'removed', 'undecided'] as const
export type RunOutcome = (typeof runOutcomes)[number]

export function isRunOutcome(value: unknown): value is RunOutcome {
  return (runOutcomes as readonly unknown[]).includes(value)
}

/** How many comments of a language or a country were read, and how many of them the rule would have touched. */
export type Tally = { key: string; read: number; matched: number }

export type RuleRun = {
  id: string
  ruleVersion: number
  since: Date
  createdAt: Date
  finishedAt: Date | null
  stoppedAt: Date | null
  total: number
  read: number
  matched: number
  outcomes: Record<RunOutcome, number>
  precision: Precision | undefined
  languages: Tally[]
  countries: Tally[]
}

/** Adds what a part of a run found to what it found before. */
export function addTallies(
  before: unknown,
  found: ReadonlyMap<string, readonly [read: number, matched: number]>,
): Record<string, [number, number]> {
  const sums = new Map(Object.entries(pairsOf(before)))
  for (const [key, [read, matched]] of found) {
    const [readBefore, matchedBefore] = sums.get(key) ?? [0, 0]
    sums.set(key, [readBefore + read, matchedBefore + matched])
  }
  return Object.fromEntries(sums)
}

/** The largest first. */
export function talliesOf(stored: unknown): Tally[] {
  return Object.entries(pairsOf(stored))
    .map(([key, [read, matched]]) => ({ key, read, matched }))
    .toSorted((one, other) => other.matched - one.matched || other.read - one.read || (one.key < other.key ? -1 : 1))
}

function pairsOf(stored: unknown): Record<string, [number, number]> {
  return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Record<string, [number, number]>) : {}
}
