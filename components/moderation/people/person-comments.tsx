import { useLocale, useTranslations } from 'next-intl'
import { HeadlineOf } from '#components/stories/headline-of'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'

type Shown = {
  id: string
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  words: string
  language: string
  country: string | null
  isReply: boolean
  at: Date
  story: { headline: string; language: string }
}

/** A person's comments in short, each with the way to its case. */
export function PersonComments({ comments }: { comments: readonly Shown[] }) {
  const t = useTranslations('moderation.person')
  const locale = useLocale()
  if (comments.length === 0) return <p className="text-soft">{t('noComments')}</p>
  return (
    <ol className="divide-y divide-line">
      {comments.map(({ id, state, words, language, country, isReply, at, story }) => (
        <li key={id} className="py-3">
          <p className="flex flex-wrap items-baseline gap-x-3 text-sm text-soft">
            <strong className={state === 'removed' ? 'text-danger' : 'text-ink'}>{t(`states.${state}`)}</strong>
            {country && <CountryLabel country={country} />}
            {isReply && <span>{t('reply')}</span>}
            <LocalTime instant={at.toISOString()} locale={locale} />
          </p>
          {words && (
            <p className="mt-1 font-serif wrap-anywhere" lang={language === 'und' ? undefined : language} dir={directionOf(language)}>
              {words}
            </p>
          )}
          <p className="mt-1 flex flex-wrap gap-x-3 text-sm">
            <HeadlineOf story={story} className="text-soft" />
            <PageLink href={`/moderation/comments/${id}`}>{t('open')}</PageLink>
          </p>
        </li>
      ))}
    </ol>
  )
}
