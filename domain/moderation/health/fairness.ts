import { normalQuantile, wilsonInterval, type Interval } from '#domain/moderation/health/interval'

/** Comments of one country whose score by the model lies in one band, and how many of them were restricted. */
export type FairnessCell = { country: string; band: number; comments: number; restricted: number }

export type CountryFairness = {
  country: string
  /** Comments in bands that other countries have enough of to compare with. */
  comments: number
  restricted: number
  /** The share that was restricted, with its interval. */
  seen: Interval
  /** The share that there would be if the comments of each band fared as those of other countries do, with its interval. */
  expected: Interval
  /** `more` or `less` than expected, beyond chance; null where it cannot be told from chance. */
  standsOut: 'more' | 'less' | null
}

/** A country with fewer comments, and a band in which all others have fewer, tell nothing. */
export const fewestOfCountry = 30
const fewestOfOthers = 20
/** How often a warning may come of chance alone, over all countries together. */
const falseAlarm = 0.05
/** A smaller difference may be certain and still be nothing: two in a hundred. */
const smallestDifference = 0.02

/**
 * Whether comments that speak of one country are restricted more, or less, than comments of equal score that speak of others.
 * For each country its comments are compared with what the other countries' rates, band by band, would make of them (indirect
 * standardisation, the country itself left out). Both shares have Wilson intervals, joined to one for their difference by
 * R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine 17 (1998),
 * method 10; the level is divided by the number of countries compared (Bonferroni).
 */
export function fairnessOf(cells: readonly FairnessCell[]): CountryFairness[] {
  const all = Map.groupBy(cells, cell => cell.band)
  const compared = [...Map.groupBy(cells, cell => cell.country)]
    .map(([country, own]) => compare(country, own, all))
    .filter(({ comments }) => comments >= fewestOfCountry)
  const z = normalQuantile(1 - falseAlarm / (2 * Math.max(1, compared.length)))
  return compared
    .map(({ country, comments, restricted, expected, variance }) => {
      const share = comments === 0 ? 0 : expected / comments
      const seen = wilsonInterval(restricted, comments, z)
      // As many comments as would leave a share of this size as uncertain as it is.
      const worth = variance > 0 ? (share * (1 - share)) / variance : comments
      const wanted = wilsonInterval(share * worth, worth, z)
      return { country, comments, restricted, seen, expected: wanted, standsOut: standsOut(seen, wanted) }
    })
    .toSorted((a, b) => Math.abs(b.seen.share - b.expected.share) - Math.abs(a.seen.share - a.expected.share))
}

function compare(country: string, own: readonly FairnessCell[], all: ReadonlyMap<number, FairnessCell[]>) {
  const sum = { country, comments: 0, restricted: 0, expected: 0, variance: 0 }
  for (const { band, comments, restricted } of own) {
    const others = all.get(band)!.filter(cell => cell.country !== country)
    const whole = others.reduce((total, cell) => total + cell.comments, 0)
    if (whole < fewestOfOthers) continue
    // Half a comment on either side, so that a rate of nothing is not taken for certain.
    const rate = (others.reduce((total, cell) => total + cell.restricted, 0) + 0.5) / (whole + 1)
    sum.comments += comments
    sum.restricted += restricted
    sum.expected += comments * rate
    sum.variance += (comments * comments * rate * (1 - rate)) / whole
  }
  return { ...sum, variance: sum.comments > 0 ? sum.variance / (sum.comments * sum.comments) : 0 }
}

function standsOut(seen: Interval, expected: Interval): 'more' | 'less' | null {
  const difference = seen.share - expected.share
  const low = difference - Math.hypot(seen.share - seen.low, expected.high - expected.share)
  const high = difference + Math.hypot(seen.high - seen.share, expected.share - expected.low)
  if (low > 0 && difference >= smallestDifference) return 'more'
  return high < 0 && difference <= -smallestDifference ? 'less' : null
}
