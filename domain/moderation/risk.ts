/**
 * What makes an item of the desk urgent, as factors of one product: see docs/decisions/0017. The database adds their
 * logarithms, so that an index holds the order; here they are told in words and points, of which each doubles.
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

export const riskParts = ['severity', 'reach', 'reliability', 'model', 'waiting'] as const
export type RiskPart = (typeof riskParts)[number]

/** Every two days of waiting count as one point. */
const doublingMilliseconds = 2 * 24 * 60 * 60 * 1000

/** Each factor in points: one more is twice as urgent, one less half. Their sum puts items in order. */
export function riskPoints({ severity, replies, heat, reliability, model, openedAt }: RiskFactors, now: Date): Record<RiskPart, number> {
  return {
    severity: Math.log2(severity),
    reach: Math.log2((1 + replies) * (1 + heat / 2)),
    reliability: Math.log2(reliability),
    model: Math.log2(model),
    waiting: Math.max(0, now.getTime() - openedAt.getTime()) / doublingMilliseconds,
  }
}

/** The sum of the points now: of two items the desk shows the one with the higher first. */
export function riskOf(factors: RiskFactors, now: Date): number {
  const points = riskPoints(factors, now)
  return riskParts.reduce((sum, part) => sum + points[part], 0)
}
