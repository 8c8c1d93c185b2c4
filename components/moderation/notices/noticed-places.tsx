import { useLocale, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'

export type Place = {
  position: number
  address: string
  outcome: 'lawful' | 'unlawful' | 'corrected' | 'declined' | null
  comment: {
    id: string
    state: 'published' | 'held' | 'removed' | 'withdrawn'
    withheldIn: string[]
    words: string
    language: string
    country: string | null
    isChanged: boolean
    author: { name: string; handle: string }
  } | null
  story: { id: string; slug: string; headline: string; language: string; isPublished: boolean } | null
  report: { id: string; outlet: string | null; headline: string; language: string | null; isShown: boolean } | null
}

/** What a notice names: the words as they stood when it was sent, and what has become of them. */
export function NoticedPlaces({ places, isEditorial }: { places: readonly Place[]; isEditorial: boolean }) {
  const t = useTranslations('moderation.noticeDesk')
  return (
    <ol className="divide-y divide-line">
      {places.map(place => (
        <li key={place.position} data-place={place.position} className="py-3">
          <p className="text-sm text-soft">
            <bdi className="wrap-anywhere">{place.address}</bdi>
            {place.outcome && <strong className="ms-3 font-semibold text-ink">{t(`outcomes.${place.outcome}`)}</strong>}
          </p>
          {place.comment && <NoticedComment comment={place.comment} />}
          {!place.comment && place.story && <NoticedStory story={place.story} report={place.report} isEditorial={isEditorial} />}
          {!place.comment && !place.story && <p className="mt-1 text-soft">{t('one.gone')}</p>}
        </li>
      ))}
    </ol>
  )
}

function NoticedComment({ comment }: { comment: NonNullable<Place['comment']> }) {
  const t = useTranslations('moderation.noticeDesk.one')
  const states = useTranslations('moderation.item.state')
  const locale = useLocale()
  const { words, language, country, withheldIn, isChanged, state } = comment
  return (
    <>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 text-sm">
        <bdi className="font-semibold">{comment.author.name}</bdi>
        {country && <CountryLabel country={country} />}
        <span>{states(state)}</span>
        {withheldIn.length > 0 && (
          <span>
            {t('withheld')} {new Intl.ListFormat(locale).format(withheldIn.map(code => countryName(code, locale)))}
          </span>
        )}
        <PageLink href={`/moderation/comments/${comment.id}`}>{t('openComment')}</PageLink>
      </p>
      <blockquote
        lang={language === 'und' ? undefined : language}
        dir={directionOf(language)}
        className="mt-1 border-s-2 border-line ps-3 font-serif text-[1.08rem] whitespace-pre-wrap"
      >
        {words}
      </blockquote>
      {isChanged && <p className="mt-1 text-sm font-medium">{t('changed')}</p>}
    </>
  )
}

type StoryProps = { story: NonNullable<Place['story']>; report: Place['report']; isEditorial: boolean }

function NoticedStory({ story, report, isEditorial }: StoryProps) {
  const t = useTranslations('moderation.noticeDesk.one')
  const shown = report ?? story
  const isHidden = report ? !report.isShown : !story.isPublished
  return (
    <>
      <p lang={shown.language ?? undefined} dir={directionOf(shown.language)} className="mt-1 font-serif text-[1.15rem] leading-snug">
        {report?.outlet && <span className="font-sans text-sm font-semibold">{report.outlet}: </span>}
        {shown.headline}
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-sm">
        {isHidden && <span className="font-medium">{t(report ? 'takenOut' : 'notPublished')}</span>}
        {story.isPublished && (
          <PageLink href={`/stories/${encodeURIComponent(story.slug)}${report ? `#report-${report.id}` : ''}`}>{t('openStory')}</PageLink>
        )}
        {isEditorial && <PageLink href={`/admin/stories/${story.id}`}>{t('openWorkbench')}</PageLink>}
      </p>
    </>
  )
}
