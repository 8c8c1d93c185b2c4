import { useLocale, useTranslations } from 'next-intl'
import { CoverageBar } from '#components/stories/coverage-bar'
import { CoverageMap } from '#components/stories/coverage-map'
import { CountryLabel } from '#components/ui/country-label'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { countryName } from '#domain/countries'
import { coverageOf } from '#domain/stories/coverage'
import type { CountryAnswers } from '#domain/stories/public-story'
import type { WorldMap } from '#domain/stories/world-map'

type Props = {
  map: WorldMap
  story: { slug: string; reportCountries: string[]; countries: CountryAnswers[] }
  chosen: string | null
}

const shownAtOnce = 6

/** How prominently each country reported the story, as its readers answered: the map, and beside it the countries with most answers. */
export function Coverage({ map, story, chosen }: Props) {
  const t = useTranslations('stories.coverage')
  const { slug, countries } = story
  return (
    <section aria-labelledby="coverage" className="scroll-mt-4 py-6">
      <SectionHead id="coverage" title={t('title')}>
        {t('note')}
      </SectionHead>
      {countries.length === 0 ? (
        <p className="text-soft">{t('empty')}</p>
      ) : (
        <>
          <CoverageMap map={map} story={story} chosen={chosen} after="most" />
          <div id="most" className="mt-8 scroll-mt-4">
            <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <h3 className="text-[1.15rem]">{t('most')}</h3>
              <p className="text-[0.92rem]">
                <PageLink href={`/stories/${encodeURIComponent(slug)}/coverage`}>{t('detail')}</PageLink>
              </p>
            </div>
            <CoverageRows slug={slug} countries={countries.slice(0, shownAtOnce)} />
          </div>
        </>
      )}
    </section>
  )
}

function CoverageRows({ slug, countries }: { slug: string; countries: CountryAnswers[] }) {
  const t = useTranslations('stories.coverage')
  const locale = useLocale()
  return (
    <ul className="grid gap-x-12 md:grid-cols-2 xl:grid-cols-3">
      {countries.map(entry => (
        <li key={entry.country} className="coverage-row">
          <PageLink
            href={`/stories/${encodeURIComponent(slug)}?country=${entry.country}#discussion`}
            title={t('read', { country: countryName(entry.country, locale) })}
            className="font-medium no-underline hover:underline"
          >
            <CountryLabel country={entry.country} />
          </PageLink>
          <span className="text-end text-[0.88rem] tabular-nums">{t('count', { count: entry.answers })}</span>
          <div className="coverage-said">
            <CoverageBar coverage={coverageOf(entry)} />
          </div>
        </li>
      ))}
    </ul>
  )
}
