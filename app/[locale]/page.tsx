import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { ConfirmedNotice } from '#components/people/confirmed-notice'
import { CountryFilter } from '#components/stories/country-filter'
import { StoryCard } from '#components/stories/story-card'
import { PageLink } from '#components/ui/page-link'
import { countryName, isCountry } from '#domain/countries'
import type { Locale } from '#domain/locales'
import { pageMetadata } from '#server/page-metadata'
import { listCountries } from '#server/stories/list-countries'
import { listStories } from '#server/stories/list-stories'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ country?: string; cursor?: string; confirmed?: string }> }

const storiesAPage = 20

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params
  const { country } = await searchParams
  const [t, site] = await Promise.all([
    getTranslations({ locale, namespace: 'stories.front' }),
    getTranslations({ locale, namespace: 'site' }),
  ])
  if (isCountry(country)) {
    const title = t('of', { country: countryName(country, locale) })
    return pageMetadata({
      locale,
      path: `/?country=${country}`,
      title,
      description: t('lead'),
      feed: `/countries/${country.toLowerCase()}/feed.xml`,
    })
  }
  return {
    ...pageMetadata({ locale, path: '/', title: site('name'), description: site('description'), feed: '/feed.xml' }),
    title: { absolute: site('name') },
  }
}

/** The front page: published stories, newest first. */
export default async function FrontPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { country: asked, cursor, confirmed } = await searchParams
  const country = isCountry(asked) ? asked : undefined
  const [t, { stories, nextCursor }, countries] = await Promise.all([
    getTranslations('stories.front'),
    listStories({ country, cursor, limit: storiesAPage }),
    listCountries(),
  ])
  const isFirstPage = !cursor
  const older = new URLSearchParams({ ...(country && { country }), ...(nextCursor && { cursor: nextCursor }) })
  return (
    <>
      {typeof confirmed === 'string' && <ConfirmedNotice published={confirmed} />}
      <header className="flex flex-wrap items-end justify-between gap-x-12 gap-y-5 py-8">
        <div className="max-w-xl">
          <h1 className={country ? 'text-[2rem] leading-tight' : 'text-[1.35rem] italic leading-snug'}>
            {country ? t('of', { country: countryName(country, locale) }) : t('title')}
          </h1>
          {!country && <p className="mt-1.5 text-soft">{t('lead')}</p>}
          {country && (
            <p className="mt-2">
              <PageLink href={`/countries/${country.toLowerCase()}`}>
                {t('countryPage', { country: countryName(country, locale) })}
              </PageLink>
            </p>
          )}
        </div>
        <CountryFilter country={country ?? null} answered={countries.map(entry => entry.country)} />
      </header>
      {stories.length === 0 ? (
        <div className="rule-double py-8">
          <p>{country ? t('emptyCountry', { country: countryName(country, locale) }) : t('empty')}</p>
          <p className="mt-2 text-soft">{country ? <PageLink href="/">{t('all')}</PageLink> : t('emptyHint')}</p>
        </div>
      ) : (
        <section aria-label={t('latest')} className="rule-double pt-8">
          {stories.map((story, index) => (
            <div key={story.id} className="border-line not-first:border-t">
              <StoryCard story={story} isLead={index === 0 && isFirstPage} />
            </div>
          ))}
        </section>
      )}
      {nextCursor && (
        <p className="mt-6">
          <PageLink href={`/?${older.toString()}`} className="button button-quiet" rel="next">
            {t('older')}
          </PageLink>
        </p>
      )}
    </>
  )
}
