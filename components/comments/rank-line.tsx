import { useLocale, useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import type { ShownRank } from '#domain/comments/public-comment'
import { countryName } from '#domain/countries'

type Translate = ReturnType<typeof useTranslations<'comments.rating'>>

/** The arithmetic of a rank in one sentence: "Rated by readers of 6 countries, helpful in 4; weakest: Hungary, 2 of 9." */
export function rankWords(t: Translate, rank: ShownRank | null, locale: string): string {
  if (!rank || rank.raters === 0) return ''
  const { raters, ratedIn, helpfulIn, weakest } = rank
  if (ratedIn < 2 || !weakest) return t('few', { count: raters })
  return t('line', {
    countries: ratedIn,
    helpful: helpfulIn,
    country: countryName(weakest.country, locale),
    count: weakest.helpful,
    raters: weakest.raters,
  })
}

/** What ratings say of a comment, and the way to its whole arithmetic. */
export function RankLine({ rank, address }: { rank: ShownRank | null; address: string }) {
  const t = useTranslations('comments.rating')
  const locale = useLocale()
  const words = rankWords(t, rank, locale)
  if (!words) return null
  return (
    <PageLink href={`${address}#rank`} data-rank="" className="py-1.5 text-soft no-underline hover:underline">
      {words}
    </PageLink>
  )
}
