import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'
import type { SimilarComment } from '#domain/moderation/case-file'

/** Near-copies, wherever they stand and whatever became of them. */
export function SimilarComments({ similar }: { similar: readonly SimilarComment[] }) {
  const t = useTranslations('moderation.case')
  const states = useTranslations('moderation.item.state')
  const format = useFormatter()
  const locale = useLocale()
  if (similar.length === 0) return <p className="text-soft">{t('noSimilar')}</p>
  return (
    <ul className="divide-y divide-line">
      {similar.map(({ id, words, language, state, likeness, author, isSameAuthor, at }) => (
        <li key={id} className="py-2.5">
          <p lang={language === 'und' ? undefined : language} dir={directionOf(language)} className="line-clamp-3 font-serif wrap-anywhere">
            {words}
          </p>
          <p className="flex flex-wrap gap-x-3 text-sm text-soft">
            <PageLink href={`/moderation/comments/${id}`}>{t('alike', { share: format.number(likeness, { style: 'percent' }) })}</PageLink>
            <span>{states(state)}</span>
            {isSameAuthor ? <strong>{t('sameAuthor')}</strong> : <bdi>{author.name}</bdi>}
            <LocalTime instant={at.toISOString()} locale={locale} />
          </p>
        </li>
      ))}
    </ul>
  )
}
