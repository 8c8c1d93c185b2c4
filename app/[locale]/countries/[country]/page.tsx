import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, permanentRedirect } from 'next/navigation'
import { CommentItem } from '#components/comments/comment-item'
import { CountryTimeLine } from '#components/stories/country-time-line'
import { CoverageBar } from '#components/stories/coverage-bar'
import { OutletsOfCountry } from '#components/stories/outlets-of-country'
import { Flag } from '#components/ui/flag'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { countryName, isCountry } from '#domain/countries'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { coverageOf } from '#domain/stories/coverage'
import { outletMatrix } from '#domain/stories/outlets-named'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { pageMetadata } from '#server/page-metadata'
import { currentActor } from '#server/people/current-actor'
import { getCountry } from '#server/stories/get-country'
import { listOutletsOfCountry } from '#server/stories/list-outlets-named'

type Props = { params: Promise<{ locale: Locale; country: string }>; searchParams: Promise<{ cursor?: string }> }

const outletsShown = 12

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, country: segment } = await params
  const country = segment.toUpperCase()
  if (!isCountry(country)) return {}
  const t = await getTranslations({ locale, namespace: 'countries.one' })
  const name = countryName(country, locale)
  const path = `/countries/${country.toLowerCase()}`
  return pageMetadata({
    locale,
    path,
    title: t('title', { country: name }),
    description: t('description', { country: name }),
    feed: `${path}/feed.xml`,
  })
}

/** A country: what readers who say it answered about its coverage, across stories. */
export default async function CountryPage({ params, searchParams }: Props) {
  const { locale, country: segment } = await params
  setRequestLocale(locale)
  const country = segment.toUpperCase()
  if (!isCountry(country)) notFound()
  const path = `/countries/${country.toLowerCase()}`
  if (segment !== country.toLowerCase()) permanentRedirect(localePath(locale, path))
  const { cursor } = await searchParams
  const [t, coverage, actor, { answerCount, storyCount, stories, answers, nextCursor }, namings] = await Promise.all([
    getTranslations('countries.one'),
    getTranslations('stories.coverage'),
    currentActor(),
    getCountry(country, { cursor }),
    listOutletsOfCountry(country),
  ])
  const outlets = outletMatrix(namings, { outlets: outletsShown, countries: 1 })
  const marks = await getViewerMarks(actor, answers)
  const name = countryName(country, locale)
  return (
    <>
      <header className="py-8">
        <h1 className="flex items-center gap-4 text-4xl leading-tight">
          <Flag country={country} />
          {t('title', { country: name })}
        </h1>
        <p className="mt-3 text-soft">
          {answerCount > 0 ? t('lead', { answers: answerCount, stories: storyCount, country: name }) : t('empty', { country: name })}
        </p>
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-[0.92rem]">
          <PageLink href={`/?country=${country}`}>{t('front', { country: name })}</PageLink>
          <a href={`${path}/feed.xml`}>{t('feed')}</a>
        </p>
      </header>
      {stories.length > 1 && (
        <section aria-labelledby="time" className="pb-8">
          <SectionHead id="time" title={t('time.title')}>
            {coverage('note')}
          </SectionHead>
          <CountryTimeLine country={country} stories={stories} />
        </section>
      )}
      {stories.length > 0 && (
        <section aria-labelledby="stories" className="pb-8">
          <SectionHead id="stories" title={t('stories')}>
            {coverage('note')}
          </SectionHead>
          <ul className="divide-y divide-line">
            {stories.map(story => (
              <li key={story.slug} className="grid gap-x-12 gap-y-2 py-4 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)]">
                <div>
                  <p className="text-[0.83rem] text-soft">
                    <LocalTime instant={story.publishedAt.toISOString()} locale={locale} format="day" />
                  </p>
                  <h3 lang={story.language} dir={directionOf(story.language)} className="headline text-[1.15rem] leading-snug">
                    <PageLink
                      href={`/stories/${encodeURIComponent(story.slug)}?country=${country}#discussion`}
                      className="no-underline hover:underline"
                    >
                      {story.headline}
                    </PageLink>
                  </h3>
                </div>
                <div className="lg:pt-6">
                  <CoverageBar coverage={coverageOf(story.coverage)} />
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {outlets.total > 0 && (
        <section aria-labelledby="outlets" className="pb-8">
          <SectionHead id="outlets" title={t('outlets')}>
            {coverage('note')}
          </SectionHead>
          <OutletsOfCountry matrix={outlets} />
        </section>
      )}
      {answers.length > 0 && (
        <section aria-labelledby="answers" className="max-w-text">
          <SectionHead id="answers" title={t('answersTitle')} />
          <ul className="divide-y divide-line">
            {answers.map(({ story, ...comment }) => (
              <li key={comment.id} className="pt-4">
                <p className="text-sm text-soft">
                  {t('on')}{' '}
                  <PageLink href={`/stories/${encodeURIComponent(story.slug)}`} lang={story.language} dir={directionOf(story.language)}>
                    {story.headline}
                  </PageLink>
                </p>
                <CommentItem comment={comment} slug={story.slug} marks={marks} />
              </li>
            ))}
          </ul>
          {nextCursor && (
            <p className="mt-6">
              <PageLink href={`${path}?cursor=${nextCursor}`} className="button button-quiet" rel="next">
                {t('older')}
              </PageLink>
            </p>
          )}
        </section>
      )}
    </>
  )
}
