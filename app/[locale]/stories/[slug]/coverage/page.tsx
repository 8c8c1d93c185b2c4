import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { CoverageMap } from '#components/stories/coverage-map'
import { CoverageTable } from '#components/stories/coverage-table'
import { MissingParts } from '#components/stories/missing-parts'
import { OutletsTable } from '#components/stories/outlets-table'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { directionOf, type Locale } from '#domain/locales'
import { coverageOf } from '#domain/stories/coverage'
import { outletMatrix } from '#domain/stories/outlets-named'
import { getViewerMarks } from '#server/comments/get-viewer-marks'
import { pageMetadata } from '#server/page-metadata'
import { currentActor } from '#server/people/current-actor'
import { listMissing } from '#server/stories/list-missing'
import { listOutletsNamed } from '#server/stories/list-outlets-named'
import { storyAt } from '#server/stories/story-at'
import { worldMap } from '#server/stories/world/world-map'

type Props = { params: Promise<{ locale: Locale; slug: string }> }

/** The matrix of outlets stays a picture that one can read. */
const matrixShown = { outlets: 15, countries: 8 }
const missingShown = { countries: 24, each: 3 }
const explained = ['who', 'few', 'typical', 'now'] as const

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const story = await storyAt(slug)
  if (!story) return {}
  const t = await getTranslations({ locale, namespace: 'stories.coverage' })
  return pageMetadata({
    locale,
    path: `/stories/${encodeURIComponent(story.slug)}/coverage`,
    title: t('page.title', { headline: story.headline }),
    description: `${t('page.tableLead')} ${t('note')}`,
  })
}

/** A story's coverage by country, in full: the map, its figures as a table, the outlets named, and what was missing. */
export default async function CoveragePage({ params }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const [story, actor] = await Promise.all([storyAt(slug), currentActor()])
  if (!story) notFound()
  const { isBlindFirst: isBlind } = await getViewerMarks(actor, [], { isBlindFirst: story.isBlindFirst })
  const [t, namings, missing] = await Promise.all([
    getTranslations('stories.coverage'),
    listOutletsNamed(story.id),
    listMissing({
      storyId: story.id,
      countries: story.countries.slice(0, missingShown.countries).map(({ country }) => country),
      each: missingShown.each,
      isBlind,
    }),
  ])
  const outlets = outletMatrix(namings, matrixShown)
  return (
    <>
      <header className="pb-6 pt-8">
        <p className="text-sm text-soft">
          <PageLink href={`/stories/${encodeURIComponent(story.slug)}`}>{t('page.back')}</PageLink>
        </p>
        <h1 className="mt-3 text-4xl leading-tight">{t('page.heading')}</h1>
        <p lang={story.language} dir={directionOf(story.language)} className="headline mt-2 font-serif text-[1.2rem] text-soft">
          {story.headline}
        </p>
      </header>
      {story.countries.length === 0 ? (
        <p className="rule-double py-6">{t('empty')}</p>
      ) : (
        <>
          <CoverageMap map={worldMap()} story={story} chosen={null} after="table" />
          <section aria-labelledby="table" className="py-6">
            <SectionHead id="table" title={t('page.table')}>
              {t('note')}
            </SectionHead>
            <p className="mb-4 max-w-text text-soft">
              {t('page.tableLead')} {t('few')}
            </p>
            <CoverageTable slug={story.slug} countries={story.countries.map(coverageOf)} labelledBy="table" />
          </section>
          <section aria-labelledby="outlets" className="py-6">
            <SectionHead id="outlets" title={t('page.outlets')}>
              {t('note')}
            </SectionHead>
            {outlets.total === 0 ? (
              <p className="text-soft">{t('page.noOutlets')}</p>
            ) : (
              <>
                <p className="mb-4 max-w-text text-soft">{t('page.outletsLead', { count: outlets.total })}</p>
                <OutletsTable matrix={outlets} labelledBy="outlets" />
              </>
            )}
          </section>
          <section aria-labelledby="missing" className="py-6">
            <SectionHead id="missing" title={t('page.missing')}>
              {t('note')}
            </SectionHead>
            <p className="mb-5 max-w-text text-soft">{missing.length === 0 ? t('page.noMissing') : t('page.missingLead')}</p>
            <MissingParts slug={story.slug} countries={missing} />
          </section>
        </>
      )}
      <section aria-labelledby="figures" className="py-6">
        <SectionHead id="figures" title={t('page.figures')} />
        <div className="grid max-w-text gap-3">
          {explained.map(part => (
            <p key={part}>{t(`page.figuresText.${part}`)}</p>
          ))}
        </div>
      </section>
    </>
  )
}
