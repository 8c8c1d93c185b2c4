/**
 * How the readers of one country rated one comment. People and weight are kept apart: thresholds count people, scores
 * take weight (see ratingWeight). A country without a rating has no tally, or one of zeros: both read the same.
 */
export type CountryTally = {
  /** ISO 3166-1 alpha-2, as the raters declared it. */
  country: string
  /** Weight of the ratings that say "helpful": s_c. */
  helpful: number
  /** Weight of all ratings: n_c. Never less than `helpful`. */
  rated: number
  /** People who rated, each counted once. */
  raters: number
}
