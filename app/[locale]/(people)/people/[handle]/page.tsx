import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CommentItem } from '#components/comments/comment-item'
import { IgnoreForm } from '#components/people/ignore-form'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { pageMetadata } from '#server/page-metadata'
import { currentActor } from '#server/people/current-actor'
import { doesIgnore } from '#server/people/does-ignore'
import { getPublicPerson } from '#server/people/get-public-person'
import { decodeSegment } from '#server/request-path'

type Props = { params: Promise<{ locale: Locale; handle: string }>; searchParams: Promise<{ cursor?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, handle } = await params
  const person = await getPublicPerson(decodeSegment(handle) ?? '')
  return person
    ? pageMetadata({ locale, path: `/people/${encodeURIComponent(person.handle)}`, title: person.name, description: person.name })
    : {}
}

export default async function PersonPage({ params, searchParams }: Props) {
  const { locale, handle } = await params
  setRequestLocale(locale)
  const [person, actor, t] = await Promise.all([
    getPublicPerson(decodeSegment(handle) ?? '', (await searchParams).cursor),
    currentActor(),
    getTranslations('people.profile'),
  ])
  if (!person) notFound()
  const [isIgnored, ignoring] = await Promise.all([doesIgnore(actor, person.id), getTranslations('people.ignoring')])
  const marks = await getViewerMarks(actor, person.comments)
  return (
    <div className="max-w-text py-8">
      <h1 className="text-3xl">
        <bdi>{person.name}</bdi>
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-4 text-soft">
        <bdi>@{person.handle}</bdi>
        {person.country && <CountryLabel country={person.country} />}
        <span>
          {t('since')} <LocalTime instant={person.createdAt.toISOString()} locale={locale} format="day" />
        </span>
        {can(actor, 'desk.open') && <PageLink href={`/moderation/people/${person.id}`}>{t('atDesk')}</PageLink>}
      </p>
      {actor && can(actor, 'reader.ignore', person) && (
        <div className="mt-4">
          {isIgnored && <p className="mb-2">{ignoring('state', { name: person.name })}</p>}
          <IgnoreForm author={person} isIgnored={isIgnored} />
          {!isIgnored && <p className="mt-1.5 text-sm text-soft">{ignoring('hint')}</p>}
        </div>
      )}
      <h2 className="rule-double mt-8 pt-4 text-xl">{t('comments')}</h2>
      {person.comments.length === 0 && <p className="mt-3 text-soft">{t('none')}</p>}
      <ul className="divide-y divide-line">
        {person.comments.map(({ story, ...comment }) => (
          <li key={comment.id} className="pt-4">
            <p className="text-sm text-soft">
              {t('on')}{' '}
              <PageLink href={`/stories/${story.slug}`} lang={story.language} dir={directionOf(story.language)}>
                {story.headline}
              </PageLink>
            </p>
            <CommentItem comment={comment} slug={story.slug} marks={marks} />
          </li>
        ))}
      </ul>
      {person.nextCursor && (
        <p className="mt-6">
          <PageLink
            href={`/people/${encodeURIComponent(person.handle)}?cursor=${person.nextCursor}`}
            className="button button-quiet"
            rel="next"
          >
            {t('older')}
          </PageLink>
        </p>
      )}
    </div>
  )
}
