/** One country's ratings of a story's comments, aligned by comment: p_c, and n_c (0 where it rated none). */
export type CountryColumn = { helpfulness: Float64Array; rated: Float64Array }

/** D where no correlation is defined: neither alike nor opposed. */
export const unknownDisagreement = 0.5
/** Countries that rate alike still count a little each. */
const leastDisagreement = 0.05
/** Shared weight at which half of a correlation is believed. */
const shrinkage = 30
/** A variance of p below this is rounding. */
const leastVariance = 1e-12

/**
 * D_cd = max(.05, (1 − ρ·N/(N+30)) / 2), where ρ is Pearson's correlation of p_c and p_d over the comments that both
 * rated, each weighted by min(n_c, n_d), and N the sum of those weights; ½ where ρ is undefined (fewer than two such
 * comments, or no variance on one side). The shrinkage N/(N+30) keeps a few shared ratings from proving anything.
 */
export function disagreementBetween(one: CountryColumn, other: CountryColumn): number {
  let [shared, total, sumOne, sumOther] = [0, 0, 0, 0]
  for (let index = 0; index < one.rated.length; index++) {
    const weight = Math.min(one.rated[index]!, other.rated[index]!)
    if (weight <= 0) continue
    shared += 1
    total += weight
    sumOne += weight * one.helpfulness[index]!
    sumOther += weight * other.helpfulness[index]!
  }
  if (shared < 2) return unknownDisagreement
  const [meanOne, meanOther] = [sumOne / total, sumOther / total]
  let [varianceOne, varianceOther, covariance] = [0, 0, 0]
  for (let index = 0; index < one.rated.length; index++) {
    const weight = Math.min(one.rated[index]!, other.rated[index]!) / total
    if (weight <= 0) continue
    const [fromOne, fromOther] = [one.helpfulness[index]! - meanOne, other.helpfulness[index]! - meanOther]
    varianceOne += weight * fromOne * fromOne
    varianceOther += weight * fromOther * fromOther
    covariance += weight * fromOne * fromOther
  }
  if (varianceOne < leastVariance || varianceOther < leastVariance) return unknownDisagreement
  const correlation = covariance / Math.sqrt(varianceOne * varianceOther)
  // Rounding may carry a perfect correlation beyond 1.
  return Math.min(1, Math.max(leastDisagreement, (1 - (correlation * total) / (total + shrinkage)) / 2))
}
