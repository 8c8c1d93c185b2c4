/** How often people agreed with a rule, with the interval in which its true share lies in 95 of 100 cases. */
export type Precision = {
  upheld: number
  /** Comments on which it fired and that a person decided. */
  decided: number
  share: number
  low: number
  high: number
}

/** The two-sided 95 % quantile of the normal distribution. */
const z = 1.96
/** Of fewer decisions a share says little: a rule is not called bad for three of them. */
const fewestDecided = 10

/** Wilson's interval for a share; undefined where nobody decided yet. Its source: see wilson-lower-bound.ts. */
export function precisionOf(upheld: number, decided: number): Precision | undefined {
  if (decided === 0) return undefined
  const middle = (upheld + (z * z) / 2) / (decided + z * z)
  const spread = (z * Math.sqrt((upheld * (decided - upheld)) / decided + (z * z) / 4)) / (decided + z * z)
  return { upheld, decided, share: upheld / decided, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) }
}

/** Whether a rule must be looked at: people disagree with it more often than the setting allows. */
export function isBelowLimit(precision: Precision | undefined, leastPercent: number): boolean {
  return precision !== undefined && precision.decided >= fewestDecided && precision.share * 100 < leastPercent
}
