import { bridgeScore } from '#domain/comments/ranking/bridge-score'
import { bridgeTerms, type BridgeTerm } from '#domain/comments/ranking/bridge-terms'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import { isBridging, type Epoch } from '#domain/comments/ranking/epoch'
import { helpfulness } from '#domain/comments/ranking/helpfulness'

export type RankArithmetic<Tally extends CountryTally = CountryTally> = {
  /** Agreement across countries, or Wilson's bound over all ratings while fewer than three countries count. */
  rule: 'bridge' | 'wilson'
  score: number
  /** Countries with a rating that counts. */
  ratedIn: number
  /** Those of them in which more weight says helpful than not. */
  helpfulIn: number
  /** The one with the least helpfulness, of the ratings that count; the one with more ratings, then the code decides. */
  weakest: Tally | undefined
  /** Each country's part of the score, the heaviest first; empty under Wilson's bound, which knows no countries. */
  terms: BridgeTerm[]
  /** Countries that rated the comment and have too few raters on the story to count in this epoch. */
  notCounted: string[]
}

/** The words and figures behind a comment's rank: "rated by readers of 6 countries, helpful in 4; weakest: Hungary 2 of 9". */
export function arithmeticOf<Tally extends CountryTally>(tallies: readonly Tally[], epoch: Epoch): RankArithmetic<Tally> {
  const given = tallies.filter(({ raters }) => raters > 0)
  const counts = new Set(isBridging(epoch) ? epoch.countries : given.map(({ country }) => country))
  const counted = given.filter(({ country }) => counts.has(country))
  const [weakest] = counted.toSorted((a, b) => helpfulness(a) - helpfulness(b) || b.rated - a.rated || (a.country < b.country ? -1 : 1))
  return {
    rule: isBridging(epoch) ? 'bridge' : 'wilson',
    score: bridgeScore(tallies, epoch),
    ratedIn: counted.length,
    helpfulIn: counted.filter(tally => helpfulness(tally) > 0.5).length,
    weakest,
    terms: isBridging(epoch) ? bridgeTerms(tallies, epoch).toSorted((a, b) => b.share - a.share) : [],
    notCounted: given.map(({ country }) => country).filter(country => !counts.has(country)),
  }
}
