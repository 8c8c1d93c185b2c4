import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { SearchForm } from '#components/search/search-form'
import { SearchHelp } from '#components/search/search-help'
import { SearchResults } from '#components/search/search-results'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { directionOf, type Locale } from '#domain/locales'
import { periodOf, readSearchFields, searchAddress } from '#domain/search/search-filters'
import { addressPrefix, clientAddress } from '#server/client-address'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { currentActor } from '#server/people/current-actor'
import { timeZoneOf } from '#server/people/time-zone-of'
import { searchRefusalSentence } from '#server/search/refusal-sentence'
import { searchSite } from '#server/search/search-site'
import { getStory } from '#server/stories/get-story'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, unknown>> }

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [{ locale }, query] = await Promise.all([params, searchParams])
  const t = await getTranslations({ locale, namespace: 'search' })
  const { q } = readSearchFields(query)
  return { title: q ? t('titleFor', { text: q.slice(0, 60) }) : t('title'), robots: { index: false } }
}

/** Search: across the site, or within the discussion of one story. */
export default async function SearchPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const [query, actor, t] = await Promise.all([searchParams, currentActor(), getTranslations('search')])
  const fields = readSearchFields(query)
  const [story, zone] = await Promise.all([fields.story ? getStory(fields.story) : undefined, timeZoneOf(actor)])
  if (fields.story && !story) notFound()
  const asked = fields.q === '' ? undefined : await search()
  const marks = await getViewerMarks(actor, asked?.ok ? asked.value.comments.map(({ comment }) => comment) : [])
  return (
    <>
      <header className="pt-8">
        <h1 className="text-3xl leading-tight">
          {story
            ? t.rich('inStory', {
                story: () => (
                  <PageLink
                    href={`/stories/${encodeURIComponent(story.slug)}#discussion`}
                    lang={story.language}
                    dir={directionOf(story.language)}
                  >
                    {story.headline}
                  </PageLink>
                ),
              })
            : t('title')}
        </h1>
        <p className="mt-2 text-soft">
          {story ? <PageLink href={searchAddress({ ...fields, story: '' })}>{t('everywhere')}</PageLink> : t('lead')}
        </p>
      </header>
      <SearchForm fields={fields} zone={zone} />
      {!asked && <p className="mt-5 text-soft">{t('start')}</p>}
      {asked && !asked.ok && (
        <div className="max-w-text">
          <Notice tone="bad" title={await searchRefusalSentence(asked.refusal)} />
        </div>
      )}
      {asked?.ok && <SearchResults fields={fields} found={asked.value} marks={marks} />}
      <SearchHelp isOpen={!asked} />
    </>
  )

  async function search() {
    const { q, kind, country, language } = fields
    const cursor = typeof query['cursor'] === 'string' ? query['cursor'] : undefined
    return searchSite(
      {
        text: q,
        kind,
        locale,
        storyId: story?.id ?? null,
        country: country || null,
        language: language || null,
        cursor,
        ...periodOf(fields, zone),
      },
      { network: addressPrefix(await clientAddress()) },
    )
  }
}
