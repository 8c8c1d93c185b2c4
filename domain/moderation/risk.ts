/**
 * What makes an item of the desk urgent, as factors of one product: see docs/decisions/0017. The database adds their
 * logarithms, so that an index holds the order; here they are told in words and numbers.
 */
export type RiskFactors = {
  /** How bad it would be if it is true: 1 (off topic) … 8 (threat). */
  severity: number
  /** Doublings of its replies and of what was published on its story in a day. */
  replies: number
  heat: number
  /** The chance that one of the flaggers is right, against that of a flagger whom nothing is known of: above 0 … 2. */
  reliability: number
  /** How much likelier than not it breaks a rule, by the checker that learns: ⅛ … 8; 1 where it does not know. */
  model: number
  /** Since when it waits. */
  openedAt: Date
}

/** Every two days of waiting double it. */
const doublingMilliseconds = 2 * 24 * 60 * 60 * 1000

export function reachOf({ replies, heat }: Pick<RiskFactors, 'replies' | 'heat'>): number {
  return (1 + replies) * (1 + heat / 2)
}

export function waitingFactor(openedAt: Date, now: Date): number {
  return 2 ** (Math.max(0, now.getTime() - openedAt.getTime()) / doublingMilliseconds)
}

/** The product of all factors now: of two items the one that the desk shows first has the higher. */
export function riskOf(factors: RiskFactors, now: Date): number {
  return factors.severity * reachOf(factors) * factors.reliability * factors.model * waitingFactor(factors.openedAt, now)
}
