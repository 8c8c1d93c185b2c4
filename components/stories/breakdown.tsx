import { useTranslations } from 'next-intl'
import { CorrectionList, type Correction } from '#components/stories/correction-list'
import { ReportArticle } from '#components/stories/report-article'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import type { PublicReport } from '#domain/stories/public-story'

type Props = {
  slug: string
  reports: PublicReport[]
  /** Of the story as a whole, and of each report. */
  corrections: readonly (Correction & { reportId: string | null })[]
  canQuote?: boolean
}

const columnChoices = [1, 2, 3] as const

/**
 * The reports of a story. On wide screens they stand side by side in a strip of its own, two or three at a time as the
 * reader chooses (plain radio buttons, read by the style sheet: no script); on small ones, and in print, one below another.
 */
export function Breakdown({ slug, reports, corrections, canQuote = false }: Props) {
  const t = useTranslations('stories.breakdown')
  const hasChoice = reports.length > 1
  const correctionHref = `/stories/${encodeURIComponent(slug)}/correction`
  const chosen = reports.length > 2 ? 3 : 2
  return (
    <section aria-labelledby="breakdown" className="breakdown scroll-mt-4 py-6">
      <SectionHead id="breakdown" title={t('title')}>
        {hasChoice && (
          <fieldset className="breakdown-columns items-center gap-1.5">
            <legend className="sr-only">{t('columns')}</legend>
            <span aria-hidden="true" className="me-1">
              {t('columns')}
            </span>
            {columnChoices.slice(0, reports.length).map(count => (
              <label key={count} className="chip cursor-pointer has-checked:border-ink has-checked:font-semibold has-checked:text-ink">
                <input type="radio" name="columns" value={count} defaultChecked={count === chosen} className="accent-accent" />
                {t(`column${count}`)}
              </label>
            ))}
          </fieldset>
        )}
      </SectionHead>
      {reports.length === 0 ? (
        <p className="text-soft">{t('empty')}</p>
      ) : (
        <div role="region" aria-label={t('strip')} tabIndex={hasChoice ? 0 : undefined} className="breakdown-strip">
          {reports.map(report => (
            <ReportArticle
              key={report.id}
              report={report}
              corrections={corrections.filter(({ reportId }) => reportId === report.id)}
              correctionHref={`${correctionHref}?report=${report.id}`}
              canQuote={canQuote}
            />
          ))}
        </div>
      )}
      <CorrectionList corrections={corrections.filter(({ reportId }) => reportId === null)} />
      <p className="mt-3 text-[0.85rem] text-soft">
        <PageLink href={correctionHref}>{t('wrongStory')}</PageLink>
      </p>
    </section>
  )
}
