import type { CountryTally } from '#domain/comments/ranking/country-tally'
import type { Epoch } from '#domain/comments/ranking/epoch'
import { helpfulness } from '#domain/comments/ranking/helpfulness'

export type BridgeTerm = CountryTally & {
  /** p_c, strictly between 0 and 1. */
  helpfulness: number
  /** w_c / Σw: the part of the score that this country decides; the shares add up to 1. */
  share: number
  /** share · ln p_c: what the country adds to the logarithm of the score; below 0. */
  term: number
}

/** The terms of a comment's bridge score, one for each country of the epoch and in its order, rated or not. */
export function bridgeTerms(tallies: readonly CountryTally[], { countries, weights }: Epoch): BridgeTerm[] {
  const byCountry = new Map(tallies.map(tally => [tally.country, tally]))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return countries.map((country, place) => {
    const tally = byCountry.get(country) ?? { country, helpful: 0, rated: 0, raters: 0 }
    const share = weights[place]! / total
    return { ...tally, helpfulness: helpfulness(tally), share, term: share * Math.log(helpfulness(tally)) }
  })
}
