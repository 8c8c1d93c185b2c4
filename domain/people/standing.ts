import type { SanctionKind } from '#domain/moderation/sanction'

/** A sanction that was not lifted. */
export type InForce = { kind: SanctionKind; until: Date | null; reason: string; code: string; acknowledgedAt: Date | null }

/** What sanctions mean for a reader now. */
export type Standing = {
  /** The account reads and takes its own words back, and does nothing else; `until` null: until it is lifted. */
  suspension: { until: Date | null; reason: string; receipt: string } | null
  /** The receipt of a warning that the reader has not said to have read: it comes before the next comment. */
  warning: string | null
  /** How many sanctions the reader has not said to have read. */
  unread: number
}

export type Suspended = { code: 'suspended'; until: Date | null; reason: string }

/** How a suspended reader is refused; undefined where nothing suspends them. */
export function suspendedAccount(reader: { standing?: Standing }): Suspended | undefined {
  const suspension = reader.standing?.suspension
  return suspension ? { code: 'suspended', until: suspension.until, reason: suspension.reason } : undefined
}

/** Nobody is bound by what is over; of two suspensions the longer one binds. */
export function standingOf(sanctions: readonly InForce[], now: Date): Standing {
  const inForce = sanctions.filter(({ until }) => until === null || until > now)
  const end = ({ until }: InForce) => until?.getTime() ?? Infinity
  const longest = inForce.filter(({ kind }) => kind === 'suspension' || kind === 'ban').toSorted((one, other) => end(other) - end(one))[0]
  const unread = inForce.filter(({ acknowledgedAt }) => acknowledgedAt === null)
  return {
    suspension: longest ? { until: longest.until, reason: longest.reason, receipt: longest.code } : null,
    warning: unread.find(({ kind }) => kind === 'warning')?.code ?? null,
    unread: unread.length,
  }
}
