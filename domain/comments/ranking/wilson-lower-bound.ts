/** The two-sided 80 % quantile of the normal distribution: one bound is wrong in a tenth of the cases. */
const z = 1.2816

/**
 * The lower end of Wilson's 80 % interval for a share of which `helpful` of `rated` (weights, not necessarily whole) were
 * seen; 0 without any. E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
 * the American Statistical Association 22 (1927); as an order of comments: E. Miller, "How not to sort by average rating" (2009).
 */
export function wilsonLowerBound(helpful: number, rated: number): number {
  if (rated <= 0) return 0
  const spread = z * Math.sqrt((helpful * (rated - helpful)) / rated + (z * z) / 4)
  // Rounding may carry a share of 0 to just below it.
  return Math.max(0, (helpful + (z * z) / 2 - spread) / (rated + z * z))
}
