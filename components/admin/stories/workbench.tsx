'use client'

import { useLocale, useTranslations } from 'next-intl'
import {
  useCallback,
  useEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
} from 'react'
import { v7 as newId } from 'uuid'
import { ConflictPanel } from '#components/admin/stories/conflict-panel'
import { SourcePane } from '#components/admin/stories/source-pane'
import { StoryFields } from '#components/admin/stories/story-fields'
import { dropUnsavedCopy, readUnsavedCopy, useUnsavedCopy, type UnsavedCopy } from '#components/admin/stories/use-unsaved-copy'
import { WorkbenchBar } from '#components/admin/stories/workbench-bar'
import type { Perform } from '#components/admin/stories/workbench-block'
import { WorkbenchReport, type WorkbenchChoices } from '#components/admin/stories/workbench-report'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import type { DocumentFacts } from '#domain/stories/document-facts'
import { publishingProblems } from '#domain/stories/publishing-problems'
import type { SaveAnswer, SaveConflict } from '#domain/stories/save-answer'
import { slugOf } from '#domain/stories/slug'
import type { StoryDraft } from '#domain/stories/story-draft'
import { openWorkbench, work, type WorkbenchAct } from '#domain/stories/workbench'

type Props = {
  storyId: string
  version: number
  draft: StoryDraft
  isPublished: boolean
  wasPublic: boolean
  /** Null for a story that came from no document. */
  facts: DocumentFacts | null
  choices: WorkbenchChoices
  defaultPrompt: string
  save: (input: { storyId: string; version: number; draft: StoryDraft; publish: boolean }) => Promise<SaveAnswer>
  /** What stands here without JavaScript. */
  children: ReactNode
}

type Stored = { version: number; draft: StoryDraft }

const never = () => () => {}

/** Where an editor divides a document into reports and mends them; without JavaScript its children stand here. */
export function Workbench({ children, ...props }: Props) {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return isHydrated ? <OpenWorkbench {...props} /> : children
}

function OpenWorkbench(props: Omit<Props, 'children'>) {
  const { storyId, facts, choices } = props
  const t = useTranslations('admin.stories.workbench')
  const [bench, dispatch] = useReducer(work, props.draft, openWorkbench)
  // `draft` is what both editors began from when another one saves meanwhile; unknown for restored edits.
  const [stored, setStored] = useState<{ version: number; draft: StoryDraft | undefined }>({ version: props.version, draft: props.draft })
  const [isPublished, setIsPublished] = useState(props.isPublished)
  const [wasPublic, setWasPublic] = useState(props.wasPublic)
  const [isSaving, setIsSaving] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [conflict, setConflict] = useState<SaveConflict | null>(null)
  const [said, setSaid] = useState('')
  const [shown, setShown] = useState<{ line: number } | null>(null)
  const [isSourceOpen, setIsSourceOpen] = useState(false)
  const [kept, setKept] = useState<UnsavedCopy | undefined>(() => readUnsavedCopy(storyId))
  const focusNext = useRef<string | null>(null)
  const { draft } = bench
  const latest = useRef(draft)
  useEffect(() => {
    latest.current = draft
  }, [draft])
  const isDirty = draft !== stored.draft
  const fits = useUnsavedCopy(storyId, stored.version, draft, isDirty && !kept)

  // Moving a block takes the focus away: it is given back to the same button, so that the keyboard can go on.
  useEffect(() => {
    if (focusNext.current) document.getElementById(focusNext.current)?.focus()
    focusNext.current = null
  }, [draft])

  const perform: Perform = useCallback(
    (act: WorkbenchAct, options = {}) => {
      focusNext.current = options.focus ?? null
      dispatch(act)
      if (options.say) setSaid(t(`done.${options.say}`))
    },
    [t],
  )
  const show = useCallback((line: number) => {
    setShown({ line })
    setIsSourceOpen(true)
  }, [])

  // The same array while no report came, went or changed its headline: blocks are not rendered again for nothing.
  const names = JSON.stringify(draft.reports.map(({ id, headline }) => ({ id, headline })))
  const reports = useMemo(() => JSON.parse(names) as { id: string; headline: string }[], [names])
  const problems = publishingProblems({ ...draft, slug: draft.slug || slugOf(draft.headline) })

  async function save(publish: boolean, version = stored.version, toSave = draft) {
    setIsSaving(true)
    setRefusal(null)
    try {
      const answer = await props.save({ storyId, version, draft: toSave, publish })
      if (answer.ok) {
        finishSaving({ version: answer.version, draft: toSave }, answer.slug)
        setIsPublished(answer.isPublished)
        setWasPublic(wasPublic || answer.isPublished)
        setRefusal(answer.sentence)
      } else {
        setRefusal(answer.conflict ? null : answer.sentence)
        setConflict(answer.conflict)
      }
    } catch {
      setRefusal(t('lostConnection'))
    } finally {
      setIsSaving(false)
    }
  }

  function finishSaving(saved: Stored, slug: string) {
    const complete = saved.draft.slug === slug ? saved.draft : { ...saved.draft, slug }
    setStored({ version: saved.version, draft: complete })
    setConflict(null)
    setSaid(t('done.saved'))
    // What was typed while the save was under way stays unsaved.
    if (complete === saved.draft) return
    if (latest.current === saved.draft) dispatch({ act: 'replace', draft: complete })
    else dispatch({ act: 'set-story', change: { slug } })
  }

  function restore(copy: UnsavedCopy) {
    if (copy.version !== stored.version) setStored({ version: copy.version, draft: undefined })
    dispatch({ act: 'replace', draft: copy.draft })
    setKept(undefined)
    setSaid(t('done.restored'))
  }

  function settle(merged: StoryDraft, { version, draft: theirs }: SaveConflict) {
    dispatch({ act: 'replace', draft: merged })
    setStored({ version, draft: theirs })
    setConflict(null)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 's') void save(false)
    else if (key === 'z') dispatch({ act: event.shiftKey ? 'redo' : 'undo' })
    else return
    event.preventDefault()
  }

  return (
    <div onKeyDown={onKeyDown}>
      <p role="status" className="sr-only">
        {said}
      </p>
      {kept && (
        <Notice title={t('restore.title')}>
          <p className="mt-1">
            {t.rich(kept.version === stored.version ? 'restore.text' : 'restore.textOlder', { time: () => <Moment instant={kept.at} /> })}
          </p>
          <p className="mt-3 flex flex-wrap gap-3">
            <button type="button" className="button" onClick={() => restore(kept)}>
              {t('restore.restore')}
            </button>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                dropUnsavedCopy(storyId)
                setKept(undefined)
              }}
            >
              {t('restore.discard')}
            </button>
          </p>
        </Notice>
      )}
      {conflict && (
        <ConflictPanel
          key={conflict.version}
          mine={draft}
          theirs={conflict.draft}
          base={stored.draft}
          savedBy={conflict.savedBy}
          savedAt={<Moment instant={conflict.savedAt} />}
          onMerge={merged => settle(merged, conflict)}
          onTakeMine={() => void save(false, conflict.version)}
          onTakeTheirs={() => settle(conflict.draft, conflict)}
        />
      )}
      <WorkbenchBar
        bench={bench}
        isDirty={isDirty}
        fits={fits}
        isSaving={isSaving}
        isBlocked={Boolean(kept) || conflict !== null}
        isPublished={isPublished}
        problems={problems}
        refusal={refusal}
        perform={perform}
        save={publish => void save(publish)}
        toggleSource={facts ? () => setIsSourceOpen(!isSourceOpen) : undefined}
      />
      <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="grid min-w-0 gap-8">
          <StoryFields draft={draft} wasPublic={wasPublic} defaultPrompt={props.defaultPrompt} perform={perform} />
          <h2 id="reports" tabIndex={-1} className="text-xl">
            {t('reports')}
          </h2>
          {draft.reports.map((report, index) => (
            <WorkbenchReport
              key={report.id}
              report={report}
              number={index + 1}
              isLast={index === draft.reports.length - 1}
              reports={reports}
              boundary={facts?.boundaries.find(({ line }) => line === report.sourceLine)}
              choices={choices}
              shownLine={shown?.line ?? null}
              perform={perform}
              show={show}
              newId={newId}
            />
          ))}
          <p>
            <button
              type="button"
              className="button button-quiet"
              onClick={() => {
                const id = newId()
                perform({ act: 'add-report', newId: id }, { focus: `headline-${id}` })
              }}
            >
              {t('addReport')}
            </button>
          </p>
        </div>
        {facts && <Source facts={facts} shown={shown} isOpen={isSourceOpen} close={() => setIsSourceOpen(false)} />}
      </div>
      <datalist id="known-outlets">
        {choices.outlets.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <datalist id="known-languages">
        {['ar', 'de', 'en', 'es', 'fa', 'fr', 'hi', 'it', 'ja', 'ko', 'pl', 'pt', 'ru', 'tr', 'uk', 'zh'].map(tag => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
    </div>
  )
}

/** Beside the reports on a wide screen; on a narrow one a drawer at the foot. */
function Source({
  facts,
  shown,
  isOpen,
  close,
}: {
  facts: DocumentFacts
  shown: { line: number } | null
  isOpen: boolean
  close: () => void
}) {
  const t = useTranslations('admin.stories.workbench')
  return (
    <aside
      aria-labelledby="source-title"
      className={`${isOpen ? 'flex' : 'hidden'} fixed inset-x-0 bottom-0 z-20 h-[45dvh] flex-col border-t-2 border-ink bg-paper p-2 lg:sticky lg:inset-x-auto lg:bottom-auto lg:top-20 lg:z-0 lg:flex lg:h-[calc(100dvh-7rem)] lg:border-t-0 lg:border-s lg:border-s-line`}
    >
      <div className="flex items-center justify-between gap-3 px-2">
        <h2 id="source-title" className="text-lg">
          {t('source.title')}
        </h2>
        <button type="button" className="tool lg:hidden" aria-label={t('source.close')} onClick={close}>
          ✕
        </button>
      </div>
      <p className="px-2 text-sm text-soft">{t('source.droppedCount', { count: facts.dropped.length })}</p>
      {facts.warnings.length > 0 && (
        <details className="px-2 text-sm">
          <summary className="py-1 font-medium text-danger">{t('warnings', { count: facts.warnings.length })}</summary>
          <ul className="list-disc ps-5">
            {facts.warnings.map(warning => (
              <li key={warning}>{warning}</li>
            ))}
          </ul>
        </details>
      )}
      <SourcePane facts={facts} shown={shown} />
    </aside>
  )
}

function Moment({ instant }: { instant: string }) {
  return <LocalTime instant={instant} locale={useLocale()} />
}
