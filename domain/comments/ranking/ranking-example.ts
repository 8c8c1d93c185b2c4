import { bridgeScore } from '#domain/comments/ranking/bridge-score'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import type { Epoch } from '#domain/comments/ranking/epoch'
import { helpfulness } from '#domain/comments/ranking/helpfulness'

/** Four countries of which nothing is known, so that each weighs the same. */
const countries = ['A', 'B', 'C', 'D'] as const
const epoch: Epoch = {
  number: 1,
  countries,
  disagreement: countries.map((_, one) => countries.map((__, other) => (one === other ? 0 : 0.5))),
  weights: countries.map(() => 1.5),
}

const ratings = {
  /** Loved by the country with the most readers. */
  loved: { A: [49, 50], B: [2, 10], C: [3, 10], D: [2, 10] },
  /** Helpful to most readers everywhere. */
  agreed: { A: [14, 20], B: [8, 10], C: [7, 10], D: [8, 10] },
} as const

export type ExampleComment = {
  key: keyof typeof ratings
  /** Helpful less not helpful, whatever the country. */
  netVotes: number
  score: number
  countries: { country: string; helpful: number; raters: number; helpfulness: number }[]
}

/** Two comments as the page about ranking compares them, the better one by our order first; computed by the formula itself. */
export function rankingExample(): ExampleComment[] {
  const comments = Object.entries(ratings).map(([key, given]) => {
    const tallies = Object.entries(given).map(([country, [helpful, rated]]): CountryTally => ({ country, helpful, rated, raters: rated }))
    return {
      key: key as ExampleComment['key'],
      netVotes: tallies.reduce((sum, { helpful, rated }) => sum + 2 * helpful - rated, 0),
      score: bridgeScore(tallies, epoch),
      countries: tallies.map(tally => ({
        country: tally.country,
        helpful: tally.helpful,
        raters: tally.raters,
        helpfulness: helpfulness(tally),
      })),
    }
  })
  return comments.toSorted((a, b) => b.score - a.score)
}
