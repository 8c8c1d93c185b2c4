import { useTranslations } from 'next-intl'
import { RestrictionReasons } from '#components/moderation/restriction-reasons'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf, type Locale } from '#domain/locales'
import { sentenceKey, type News } from '#domain/notifications/news'

type Props = { news: News; locale: Locale; country: string | null }

/** A name among words of another direction keeps its own (first strong isolate … pop directional isolate). */
const isolated = (text: string) => `\u2068${text}\u2069`

/** One thing that the reader is told of: what happened, on which story, its first words, and when. */
export function NewsEntry({ news, locale, country }: Props) {
  const t = useTranslations('notifications')
  const { decision, excerpt, story } = news
  const values = { name: isolated(news.author?.name ?? t('formerReader')), country: country ? countryName(country, locale) : '' }
  return (
    <article>
      <p>
        {news.isUnread && (
          <span className="me-2 rounded-sm bg-accent px-1.5 py-0.5 text-[0.75rem] font-semibold text-paper">{t('new')}</span>
        )}
        <PageLink
          href={news.path}
          data-unread={news.isUnread ? news.id : undefined}
          className={news.isUnread ? 'font-semibold' : undefined}
        >
          {t(`sentences.${sentenceKey(news)}`, values)}
        </PageLink>
      </p>
      <p className="mt-0.5 text-[0.92rem] text-soft">
        <bdi lang={story.language} dir={directionOf(story.language)}>
          {story.headline}
        </bdi>{' '}
        · <LocalTime instant={news.at.toISOString()} locale={locale} className="whitespace-nowrap" />
      </p>
      {decision && 'code' in decision && (
        <div className="mt-2">
          <RestrictionReasons {...decision} />
        </div>
      )}
      {news.kind !== 'views' && excerpt.text && (
        <p
          className="mt-2 border-s-2 border-line ps-3 font-serif"
          lang={excerpt.language === 'und' ? undefined : excerpt.language}
          dir={directionOf(excerpt.language)}
        >
          {excerpt.text}
        </p>
      )}
    </article>
  )
}
