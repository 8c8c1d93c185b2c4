import { useLocale, useTranslations } from 'next-intl'
import { rankWords } from '#components/comments/rank-words'
import { PageLink } from '#components/ui/page-link'
import type { ShownRank } from '#domain/comments/public-comment'

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
