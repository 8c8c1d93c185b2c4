export type Interval = { share: number; low: number; high: number }

/**
 * Wilson's interval for a share of which `part` of `whole` were seen; `z` is the two-sided quantile of the normal distribution. The
 * whole need not be a whole number. Of nothing, everything is possible. Its source: see wilson-lower-bound.ts.
 */
export function wilsonInterval(part: number, whole: number, z: number): Interval {
  if (whole <= 0) return { share: 0, low: 0, high: 1 }
  const middle = (part + (z * z) / 2) / (whole + z * z)
  const spread = (z * Math.sqrt(Math.max(0, (part * (whole - part)) / whole) + (z * z) / 4)) / (whole + z * z)
  return { share: part / whole, low: Math.max(0, middle - spread), high: Math.min(1, middle + spread) }
}

const near = [2.50662823884, -18.61500062529, 41.39119773534, -25.44106049637]
const nearBelow = [-8.4735109309, 23.08336743743, -21.06224101826, 3.13082909833]
const far = [
  0.3374754822726147, 0.9761690190917186, 0.1607979714918209, 0.0276438810333863, 0.0038405729373609, 0.0003951896511919,
  0.0000321767881768, 0.0000002888167364, 0.0000003960315187,
]

/**
 * The quantile of the standard normal distribution, exact to 3e-9: B. Moro, "The full Monte", Risk 8 (1995), which joins the
 * approximation of Beasley and Springer in the middle with a Chebyshev series in the tails.
 */
export function normalQuantile(probability: number): number {
  const y = probability - 0.5
  if (Math.abs(y) < 0.42) {
    const square = y * y
    const above = near.reduceRight((sum, term) => sum * square + term, 0)
    const below = nearBelow.reduceRight((sum, term) => sum * square + term, 0) * square + 1
    return (y * above) / below
  }
  const tail = Math.log(-Math.log(y > 0 ? 1 - probability : probability))
  const quantile = far.reduceRight((sum, term) => sum * tail + term, 0)
  return y > 0 ? quantile : -quantile
}
