import type { CountryTally } from '#domain/comments/ranking/country-tally'

/**
 * p_c = (s_c + 1) / (n_c + 2): the share of a country's readers whom the comment helps, as far as its ratings tell
 * (Laplace's rule of succession). Always strictly between 0 and 1, and ½ while nobody has rated.
 */
export function helpfulness(tally: Pick<CountryTally, 'helpful' | 'rated'> | undefined): number {
  return tally ? (tally.helpful + 1) / (tally.rated + 2) : 0.5
}
