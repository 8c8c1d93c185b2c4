import type { ShownRank } from '#domain/comments/public-comment'
import { countryName } from '#domain/countries'

/** Writes a sentence of `comments.rating`, on the server or in the browser. */
export type WriteRank = (
  key: 'few' | 'line',
  values: { count: number; countries: number; helpful: number; country: string; raters: number },
) => string

/** The arithmetic of a rank in one sentence: "Rated by readers of 6 countries, helpful in 4; weakest: Hungary, 2 of 9." */
export function rankWords(write: WriteRank, rank: ShownRank | null, locale: string): string {
  if (!rank || rank.raters === 0) return ''
  const { raters, ratedIn, helpfulIn, weakest } = rank
  const isFew = ratedIn < 2 || !weakest
  return write(isFew ? 'few' : 'line', {
    countries: ratedIn,
    helpful: helpfulIn,
    country: weakest ? countryName(weakest.country, locale) : '',
    count: isFew ? raters : weakest.helpful,
    raters: weakest?.raters ?? raters,
  })
}
