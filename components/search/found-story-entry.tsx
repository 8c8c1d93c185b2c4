import { useLocale, useTranslations } from 'next-intl'
import { MarkedPieces } from '#components/search/marked-pieces'
import { CountryLabel } from '#components/ui/country-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf } from '#domain/locales'
import type { FoundStory } from '#domain/search/search-result'

/** A found story: its headline, and the reports in which something was found. */
export function FoundStoryEntry({ found }: { found: FoundStory }) {
  const t = useTranslations('search')
  const locale = useLocale()
  const address = `/stories/${encodeURIComponent(found.slug)}`
  return (
    <article className="py-4">
      <p className="flex flex-wrap gap-x-4 text-[0.85rem] text-soft">
        <LocalTime instant={found.publishedAt.toISOString()} locale={locale} format="day" />
        <span>{t('answers', { count: found.answerCount })}</span>
      </p>
      <h2 lang={found.language} dir={directionOf(found.language)} className="headline mt-1 text-[1.3rem] leading-snug">
        <PageLink href={address} className="no-underline hover:underline">
          <MarkedPieces pieces={found.headline} />
        </PageLink>
      </h2>
      {found.reports.length > 0 && (
        <ul className="mt-2 grid gap-2.5 border-s-2 border-line ps-4">
          {found.reports.map(report => {
            const words = { lang: report.language ?? undefined, dir: directionOf(report.language) }
            return (
              <li key={report.id} className="text-[0.95rem]">
                <p className="flex flex-wrap items-center gap-x-3 text-[0.85rem] text-soft">
                  <span className="font-semibold">{report.outlet ? <bdi>{report.outlet}</bdi> : t('unknownOutlet')}</span>
                  {report.country && <CountryLabel country={report.country} />}
                </p>
                <p {...words} className="headline font-serif text-[1.05rem]">
                  <PageLink href={`${address}#report-${report.id}`} className="no-underline hover:underline">
                    <MarkedPieces pieces={report.headline} />
                  </PageLink>
                </p>
                {report.excerpt && (
                  <p {...words} className="headline text-soft">
                    <MarkedPieces pieces={report.excerpt} />
                  </p>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </article>
  )
}
