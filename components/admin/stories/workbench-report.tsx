'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { MomentInput, WorkbenchBlock, type Perform } from '#components/admin/stories/workbench-block'
import { directionOf } from '#domain/locales'
import type { DocumentFacts } from '#domain/stories/document-facts'
import { displayRights, type DisplayRights, type DraftReport } from '#domain/stories/story-draft'

export type WorkbenchChoices = {
  countries: { code: string; name: string }[]
  outlets: string[]
  defaultRights: DisplayRights
}

type Props = {
  report: DraftReport
  number: number
  isLast: boolean
  reports: readonly { id: string; headline: string }[]
  boundary: DocumentFacts['boundaries'][number] | undefined
  choices: WorkbenchChoices
  /** The line of the document that is shown now. */
  shownLine: number | null
  perform: Perform
  show: (line: number) => void
  newId: () => string
}

/** One report of the draft: its words, its facts and its blocks. */
export const WorkbenchReport = memo(function WorkbenchReport(props: Props) {
  const { report, number, isLast, reports, boundary, shownLine, perform, show, newId } = props
  const t = useTranslations('admin.stories.workbench')
  const { id } = report
  const direction = directionOf(report.language)
  const set = (change: Partial<Omit<DraftReport, 'id' | 'blocks'>>) => perform({ act: 'set-report', reportId: id, change })
  const moveBy = (by: -1 | 1) =>
    perform({ act: 'move-report', reportId: id, by }, { focus: `report-${by < 0 ? 'up' : 'down'}-${id}`, say: 'moved' })
  return (
    <section aria-labelledby={`report-${id}`} className="border-t-2 border-ink pt-3">
      <div className="flex flex-wrap items-center gap-1">
        <h3 id={`report-${id}`} tabIndex={-1} className="me-auto text-lg">
          {t('report', { number })}
        </h3>
        {report.sourceLine !== null && (
          <button
            type="button"
            className="tool"
            aria-label={t('showSourceLabel', { line: report.sourceLine })}
            onClick={() => show(report.sourceLine ?? 1)}
          >
            {t('showSource', { line: report.sourceLine })}
          </button>
        )}
        {number > 1 && (
          <button
            type="button"
            className="tool"
            onClick={() =>
              perform(
                { act: 'merge-report', reportId: id, newIds: [newId(), newId()] },
                { focus: `report-${reports[number - 2]?.id}`, say: 'merged' },
              )
            }
          >
            {t('mergeUp')}
          </button>
        )}
        <button
          type="button"
          className="tool"
          id={`report-up-${id}`}
          disabled={number === 1}
          aria-label={t('moveReportUp')}
          title={t('moveReportUp')}
          onClick={() => moveBy(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          className="tool"
          id={`report-down-${id}`}
          disabled={isLast}
          aria-label={t('moveReportDown')}
          title={t('moveReportDown')}
          onClick={() => moveBy(1)}
        >
          ↓
        </button>
        <button
          type="button"
          className="tool"
          aria-label={t('removeReport')}
          title={t('removeReport')}
          onClick={() => perform({ act: 'remove-report', reportId: id }, { focus: 'reports', say: 'removed' })}
        >
          ✕
        </button>
      </div>
      {boundary && (
        <p className={`text-sm ${boundary.confidence === 'low' ? 'font-medium text-danger' : 'text-soft'}`}>
          {t('confidence', { confidence: t(`confidences.${boundary.confidence}`), reason: boundary.reason })}
        </p>
      )}
      <label className="mt-2 block text-sm text-soft" htmlFor={`headline-${id}`}>
        {t('headline')}
      </label>
      <textarea
        id={`headline-${id}`}
        value={report.headline}
        lang={report.language ?? undefined}
        dir={direction}
        rows={Math.ceil(report.headline.length / 60) || 1}
        onChange={event => set({ headline: event.target.value })}
        className="input !min-h-11 font-semibold [field-sizing:content]"
      />
      <label className="mt-2 block text-sm text-soft" htmlFor={`summary-${id}`}>
        {t('summary')}
      </label>
      <textarea
        id={`summary-${id}`}
        value={report.summary ?? ''}
        lang={report.language ?? undefined}
        dir={direction}
        rows={Math.min(8, Math.ceil((report.summary ?? '').length / 70) || 1)}
        onChange={event => set({ summary: event.target.value || null })}
        className="input !min-h-11 [field-sizing:content]"
      />
      <p>
        {report.summary ? (
          <button
            type="button"
            className="tool"
            onClick={() => perform({ act: 'unmake-summary', reportId: id, newId: newId() }, { focus: `summary-${id}` })}
          >
            {t('unmakeSummary')}
          </button>
        ) : (
          <button type="button" className="tool" onClick={() => perform({ act: 'make-summary', reportId: id }, { focus: `summary-${id}` })}>
            {t('makeSummary')}
          </button>
        )}
      </p>
      <ReportFacts report={report} set={set} choices={props.choices} />
      {/* A column that may be narrower than its blocks: those that are out of sight keep the width of a wider window in mind. */}
      <ol className="mt-3 grid grid-cols-1 gap-3">
        {report.blocks.map((block, index) => (
          <WorkbenchBlock
            key={block.id}
            block={block}
            number={index + 1}
            report={number}
            reportId={id}
            language={report.language}
            direction={direction}
            reports={reports}
            isShown={shownLine !== null && block.sourceLine === shownLine}
            perform={perform}
            show={show}
            newId={newId}
          />
        ))}
      </ol>
      {report.blocks.length === 0 && (
        <button
          type="button"
          className="tool mt-2"
          onClick={() => {
            const block = newId()
            perform({ act: 'add-block', reportId: id, after: null, newId: block }, { focus: `text-${block}` })
          }}
        >
          + {t('addBlock')}
        </button>
      )}
    </section>
  )
})

type FactsProps = { report: DraftReport; set: (change: Partial<Omit<DraftReport, 'id' | 'blocks'>>) => void; choices: WorkbenchChoices }

function ReportFacts({ report, set, choices }: FactsProps) {
  const t = useTranslations('admin.stories.workbench')
  const country = choices.countries.find(({ code }) => code === report.country)?.name
  const known = [report.outlet, country, report.language, report.rights && t(`rightsOptions.${report.rights}`)].filter(Boolean).join(' · ')
  return (
    <details className="mt-1 border-y border-line">
      <summary className="py-2 text-sm">
        <span className="font-medium">{t('details')}</span> {known && <bdi className="text-soft">– {known}</bdi>}
      </summary>
      <div className="grid gap-3 pb-3 text-sm sm:grid-cols-2">
        <label className="grid gap-1">
          {t('outlet')}
          <input
            type="text"
            list="known-outlets"
            maxLength={200}
            value={report.outlet}
            onChange={event => set({ outlet: event.target.value })}
            className="input"
            dir="auto"
          />
        </label>
        <label className="grid gap-1">
          {t('country')}
          <select value={report.country ?? ''} onChange={event => set({ country: event.target.value || null })} className="input">
            <option value="">{t('unknown')}</option>
            {choices.countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1">
          {t('language')}
          <input
            type="text"
            list="known-languages"
            maxLength={35}
            value={report.language ?? ''}
            onChange={event => set({ language: event.target.value.trim() || null })}
            className="input"
            dir="ltr"
          />
        </label>
        <label className="grid gap-1">
          {t('publishedAt')}
          <MomentInput value={report.publishedAt} onChange={publishedAt => set({ publishedAt })} />
        </label>
        <label className="grid gap-1 sm:col-span-2">
          {t('link')}
          <input
            type="url"
            maxLength={2000}
            value={report.sourceUrl ?? ''}
            onChange={event => set({ sourceUrl: event.target.value.trim() || null })}
            className="input"
            dir="ltr"
          />
        </label>
        <label className="grid gap-1">
          {t('rights')}
          <select
            value={report.rights ?? ''}
            onChange={event => set({ rights: (event.target.value || null) as DisplayRights | null })}
            className="input"
          >
            <option value="">{t('rightsOptions.default', { rights: t(`rightsOptions.${choices.defaultRights}`) })}</option>
            {displayRights.map(rights => (
              <option key={rights} value={rights}>
                {t(`rightsOptions.${rights}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </details>
  )
}
