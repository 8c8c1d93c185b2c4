/**
 * What stands still of a story while its ratings come in: which countries count, how far each two of them disagree, and
 * what each weighs. Between two epochs one rating therefore changes one term of one comment's score. Plain data, so that
 * it can be stored as it is.
 */
export type Epoch = {
  /** From 1 on; a page's cursor carries it. */
  number: number
  /** K, by code: the countries with enough raters on the story. */
  countries: readonly string[]
  /** D_cd by their places in `countries`: .05 (they rate alike) to 1 (opposite), ½ where nothing is known; 0 to itself. */
  disagreement: readonly (readonly number[])[]
  /** w_c by the place in `countries`: the sum of a country's disagreements with the others. */
  weights: readonly number[]
}

/** With fewer countries there is nothing to bridge: agreement of two is too easily arranged. */
export const fewestCountries = 3

/** Whether enough countries count for an order by agreement across them. */
export function isBridging({ countries }: Epoch): boolean {
  return countries.length >= fewestCountries
}
