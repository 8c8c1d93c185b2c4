'use client'

import { useTranslations } from 'next-intl'
import type { Perform } from '#components/admin/stories/workbench-block'
import type { PublishingProblem } from '#domain/stories/publishing-problems'
import type { Workbench } from '#domain/stories/workbench'

type Props = {
  bench: Workbench
  isDirty: boolean
  /** Whether this browser has room for the unsaved edits. */
  fits: boolean
  isSaving: boolean
  /** Something above waits for a choice first. */
  isBlocked: boolean
  isPublished: boolean
  problems: PublishingProblem[]
  refusal: string | null
  perform: Perform
  save: (publish: boolean) => void
  toggleSource: (() => void) | undefined
}

/** Stays in sight while one works: what is saved, undo, save, publish, and what stands against it. */
export function WorkbenchBar({
  bench,
  isDirty,
  fits,
  isSaving,
  isBlocked,
  isPublished,
  problems,
  refusal,
  perform,
  save,
  toggleSource,
}: Props) {
  const t = useTranslations('admin.stories.workbench')
  const problemText = useTranslations('admin.stories.editor.problems')
  return (
    <div className="sticky top-0 z-10 -mx-2 mb-6 border-b border-line bg-paper px-2 py-2">
      <div className="flex flex-wrap items-center gap-2">
        <p className={`me-auto text-sm ${isDirty ? 'font-medium' : 'text-soft'}`}>
          {isDirty ? t(fits ? 'unsaved' : 'tooLarge') : t('allSaved')}
        </p>
        {toggleSource && (
          <button type="button" className="button button-plain lg:hidden" onClick={toggleSource}>
            {t('source.show')}
          </button>
        )}
        <button type="button" className="button button-plain" disabled={bench.past.length === 0} onClick={() => perform({ act: 'undo' })}>
          {t('undo')}
        </button>
        <button type="button" className="button button-plain" disabled={bench.future.length === 0} onClick={() => perform({ act: 'redo' })}>
          {t('redo')}
        </button>
        <button type="button" className="button button-quiet" disabled={isSaving || isBlocked || !isDirty} onClick={() => save(false)}>
          {isSaving ? t('saving') : t('save')}
        </button>
        {!isPublished && (
          <button type="button" className="button" disabled={isSaving || isBlocked || problems.length > 0} onClick={() => save(true)}>
            {t('savePublish')}
          </button>
        )}
      </div>
      {refusal && (
        <p role="alert" className="mt-2 font-medium text-danger">
          {refusal}
        </p>
      )}
      {problems.length > 0 && (
        <details className="mt-1 text-sm">
          <summary className="py-1">
            {t('problems')} ({problems.length})
          </summary>
          <ul className="list-disc ps-5">
            {problems.map(problem => (
              <li key={JSON.stringify(problem)}>
                {problem.code === 'report-headline-missing'
                  ? problemText(problem.code, { report: problem.report })
                  : problemText(problem.code)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}
