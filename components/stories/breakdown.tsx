import { useTranslations } from 'next-intl'
import { ReportArticle } from '#components/stories/report-article'
import { SectionHead } from '#components/ui/section-head'
import type { PublicReport } from '#domain/stories/public-story'

const columnChoices = [1, 2, 3] as const

/**
 * The reports of a story. On wide screens they stand side by side in a strip of its own, two or three at a time as the
 * reader chooses (plain radio buttons, read by the style sheet: no script); on small ones, and in print, one below another.
 */
export function Breakdown({ reports, canQuote = false }: { reports: PublicReport[]; canQuote?: boolean }) {
  const t = useTranslations('stories.breakdown')
  const hasChoice = reports.length > 1
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
            <ReportArticle key={report.id} report={report} canQuote={canQuote} />
          ))}
        </div>
      )}
    </section>
  )
}
