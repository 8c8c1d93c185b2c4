import { useLocale, useTranslations } from 'next-intl'
import { ProminenceLabel } from '#components/comments/prominence-label'
import { CoverageBar } from '#components/stories/coverage-bar'
import { CountryLabel } from '#components/ui/country-label'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { prominences } from '#domain/comments/comment-limits'
import { countryName } from '#domain/countries'
import { coverageOf } from '#domain/stories/coverage'
import type { CountryAnswers } from '#domain/stories/public-story'

const shownAtOnce = 10

/** For every country that answered: how many did, and how prominently they say it was reported. */
export function Coverage({ slug, countries }: { slug: string; countries: CountryAnswers[] }) {
  const t = useTranslations('stories.coverage')
  const rest = countries.slice(shownAtOnce)
  return (
    <section aria-labelledby="coverage" className="scroll-mt-4 py-6">
      <SectionHead id="coverage" title={t('title')}>
        {t('note')}
      </SectionHead>
      {countries.length === 0 ? (
        <p className="text-soft">{t('empty')}</p>
      ) : (
        <>
          <ul aria-label={t('scale')} className="mb-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.83rem] text-soft">
            {prominences.map(prominence => (
              <li key={prominence}>
                <ProminenceLabel prominence={prominence} />
              </li>
            ))}
          </ul>
          <CoverageRows slug={slug} countries={countries.slice(0, shownAtOnce)} />
          {rest.length > 0 && (
            <details className="mt-1">
              <summary className="w-fit py-2 text-[0.9rem] text-accent underline decoration-1 underline-offset-4">
                {t('all', { count: rest.length })}
              </summary>
              <CoverageRows slug={slug} countries={rest} />
            </details>
          )}
          <p className="mt-3 max-w-text text-[0.83rem] text-soft">{t('few')}</p>
        </>
      )}
    </section>
  )
}

function CoverageRows({ slug, countries }: { slug: string; countries: CountryAnswers[] }) {
  const t = useTranslations('stories.coverage')
  const locale = useLocale()
  return (
    <ul>
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
