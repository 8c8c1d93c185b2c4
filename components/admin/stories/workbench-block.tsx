'use client'

import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { momentField } from '#domain/stories/discussion-input'
import { blockKinds, type BlockKind, type DraftBlock } from '#domain/stories/story-draft'
import type { WorkbenchAct } from '#domain/stories/workbench'

export type Perform = (act: WorkbenchAct, options?: { focus?: string; say?: 'split' | 'merged' | 'removed' | 'moved' }) => void

type Props = {
  block: DraftBlock
  number: number
  report: number
  reportId: string
  language: string | null
  direction: 'ltr' | 'rtl' | 'auto'
  /** The headlines of all reports, to send the block to; the same array while none changed. */
  reports: readonly { id: string; headline: string }[]
  isShown: boolean
  perform: Perform
  show: (line: number) => void
  newId: () => string
}

/** A piece of a report: its text, what it is, where it stands. Rendered again only when it changes itself. */
export const WorkbenchBlock = memo(function WorkbenchBlock(props: Props) {
  const { block, number, report, reportId, language, direction, reports, isShown, perform, show, newId } = props
  const t = useTranslations('admin.stories.workbench')
  const name = t('block', { number, report })
  const move = (by: -1 | 1) =>
    perform({ act: 'move-block', blockId: block.id, by }, { focus: `${by < 0 ? 'up' : 'down'}-${block.id}`, say: 'moved' })
  return (
    <li
      className={`group border-s-2 ps-3 [contain-intrinsic-size:auto_8rem] [content-visibility:auto] ${isShown ? 'border-s-unreported' : 'border-s-line'}`}
    >
      <fieldset className="min-w-0">
        <legend className="sr-only">{name}</legend>
        <div className="flex flex-wrap items-center gap-1 text-[0.82rem] text-soft">
          <select
            aria-label={t('kind')}
            value={block.kind}
            onChange={event => perform({ act: 'set-kind', blockId: block.id, kind: event.target.value as BlockKind })}
            className="min-h-9 rounded border border-line bg-sheet px-1.5 text-ink"
          >
            {blockKinds.map(kind => (
              <option key={kind} value={kind}>
                {t(`kinds.${kind}`)}
              </option>
            ))}
          </select>
          {block.sourceLine !== null && (
            <button
              type="button"
              className="tool"
              aria-label={t('showSourceLabel', { line: block.sourceLine })}
              onClick={() => show(block.sourceLine ?? 1)}
            >
              {t('showSource', { line: block.sourceLine })}
            </button>
          )}
          <span className="ms-auto flex flex-wrap items-center gap-1">
            <button
              type="button"
              className="tool"
              onClick={() => {
                const id = newId()
                perform({ act: 'split-report', blockId: block.id, newId: id }, { focus: `headline-${id}`, say: 'split' })
              }}
            >
              {t('splitHere')}
            </button>
            <button
              type="button"
              className="tool"
              id={`up-${block.id}`}
              aria-label={t('moveUp')}
              title={t('moveUp')}
              onClick={() => move(-1)}
            >
              ↑
            </button>
            <button
              type="button"
              className="tool"
              id={`down-${block.id}`}
              aria-label={t('moveDown')}
              title={t('moveDown')}
              onClick={() => move(1)}
            >
              ↓
            </button>
            {reports.length > 1 && (
              <select
                aria-label={t('sendTo')}
                value=""
                onChange={event =>
                  perform(
                    { act: 'send-block', blockId: block.id, reportId: event.target.value },
                    { focus: `text-${block.id}`, say: 'moved' },
                  )
                }
                className="min-h-9 w-28 rounded border border-line bg-sheet px-1.5"
              >
                <option value="">{t('sendTo')}</option>
                {reports.map(({ id, headline }, index) =>
                  id === reportId ? null : (
                    <option key={id} value={id}>
                      {t('sendToOption', { number: index + 1, headline: headline.slice(0, 60) })}
                    </option>
                  ),
                )}
              </select>
            )}
            <button
              type="button"
              className="tool"
              aria-label={t('removeBlock')}
              title={t('removeBlock')}
              onClick={() => perform({ act: 'remove-block', blockId: block.id }, { focus: `report-${reportId}`, say: 'removed' })}
            >
              ✕
            </button>
          </span>
        </div>
        {block.kind === 'update' && <UpdateTimes block={block} perform={perform} />}
        <textarea
          id={`text-${block.id}`}
          aria-label={`${name}: ${t('text')}`}
          value={block.text}
          lang={language ?? undefined}
          dir={direction}
          rows={Math.min(12, Math.ceil(block.text.length / 70) || 1)}
          onChange={event => perform({ act: 'edit-block', blockId: block.id, change: { text: event.target.value } })}
          className={`input mt-1 !border-transparent !bg-transparent !px-1.5 !py-1 [field-sizing:content] hover:!border-line focus:!border-edge focus:!bg-sheet ${block.kind === 'heading' ? 'font-semibold' : ''}`}
        />
        <button
          type="button"
          className="tool"
          onClick={() => {
            const id = newId()
            perform({ act: 'add-block', reportId, after: block.id, newId: id }, { focus: `text-${id}` })
          }}
        >
          + {t('addBlock')}
        </button>
      </fieldset>
    </li>
  )
})

function UpdateTimes({ block, perform }: { block: DraftBlock; perform: Perform }) {
  const t = useTranslations('admin.stories.workbench')
  const set = (change: Partial<Pick<DraftBlock, 'at' | 'updatedAt'>>) => perform({ act: 'edit-block', blockId: block.id, change })
  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1 text-[0.85rem] text-soft">
      <label className="flex items-center gap-1.5">
        {t('time')}
        <MomentInput value={block.at} onChange={at => set({ at })} />
      </label>
      <label className="flex items-center gap-1.5">
        {t('updatedAt')}
        <MomentInput value={block.updatedAt} onChange={updatedAt => set({ updatedAt })} />
      </label>
      {!block.at && block.atLocal && <span>{t('timeAsStated', { time: block.atLocal.replace('T', ' ') })}</span>}
    </div>
  )
}

/** A date-and-time field in UTC, because a zone is never guessed. */
export function MomentInput({ value, onChange, id }: { value: string | null; onChange: (value: string | null) => void; id?: string }) {
  return (
    <input
      id={id}
      type="datetime-local"
      value={momentField(value)}
      onChange={event => {
        const milliseconds = Date.parse(`${event.target.value}Z`)
        onChange(Number.isNaN(milliseconds) ? null : new Date(milliseconds).toISOString())
      }}
      className="min-h-9 rounded border border-line bg-sheet px-1.5 text-ink"
    />
  )
}
