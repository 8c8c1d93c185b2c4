'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { differences, firstChoices, mergeDrafts, type Difference, type Side } from '#domain/stories/draft-difference'
import type { StoryDraft } from '#domain/stories/story-draft'

type Props = {
  mine: StoryDraft
  theirs: StoryDraft
  /** The copy that both began from, where it is still at hand. */
  base: StoryDraft | undefined
  savedBy: string | null
  savedAt: ReactNode
  onMerge: (draft: StoryDraft) => void
  onTakeMine: () => void
  onTakeTheirs: () => void
}

const longestShown = 600

/** What another editor saved meanwhile beside one's own edits, and what is to stay of each. */
export function ConflictPanel({ mine, theirs, base, savedBy, savedAt, onMerge, onTakeMine, onTakeTheirs }: Props) {
  const t = useTranslations('admin.stories.workbench.conflict')
  const place = usePlace()
  const found = useMemo(() => differences(mine, theirs, base), [mine, theirs, base])
  const [choices, setChoices] = useState<Record<string, Side>>(() => firstChoices(found))
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])

  const show = ({ place: where }: Difference, side: Side, text: string) => {
    if (where.in !== 'structure') return text.slice(0, longestShown) || t('empty')
    const count = (side === 'mine' ? mine : theirs).reports.length
    return t(side === 'mine' ? 'structureMine' : 'structureTheirs', { count })
  }
  return (
    <section ref={panel} tabIndex={-1} aria-labelledby="conflict-title" className="sheet my-4 border-s-4 border-s-danger">
      <h2 id="conflict-title" className="text-xl">
        {t.rich('title', { name: savedBy ?? t('nobody'), time: () => savedAt })}
      </h2>
      <p className="mt-1 text-soft">{found.length > 0 ? t('lead') : t('same')}</p>
      <ul className="my-4 divide-y divide-line border-y border-line">
        {found.map(difference => (
          <li key={difference.key} className="py-3">
            <fieldset>
              <legend className="text-sm">
                <strong>{place(difference)}</strong> <span className="text-soft">({t(`changedBy.${difference.changedBy}`)})</span>
              </legend>
              <div className="mt-1 grid gap-3 sm:grid-cols-2">
                {(['mine', 'theirs'] as const).map(side => (
                  <label key={side} className="flex min-w-0 gap-2 rounded border border-line p-2 has-checked:border-accent">
                    <input
                      type="radio"
                      name={difference.key}
                      className="mt-1.5 size-4 flex-none"
                      checked={choices[difference.key] === side}
                      onChange={() => setChoices({ ...choices, [difference.key]: side })}
                    />
                    <span className="min-w-0">
                      <span className="block text-sm text-soft">{t(side)}</span>
                      <span dir="auto" className="block whitespace-pre-wrap">
                        {show(difference, side, difference[side])}
                      </span>
                    </span>
                  </label>
                ))}
              </div>
            </fieldset>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-3">
        <button type="button" className="button" onClick={() => onMerge(mergeDrafts(mine, theirs, choices))}>
          {t('merge')}
        </button>
        <button type="button" className="button button-danger" onClick={onTakeMine}>
          {t('takeMine')}
        </button>
        <button type="button" className="button button-quiet" onClick={onTakeTheirs}>
          {t('takeTheirs')}
        </button>
      </div>
    </section>
  )
}

/** Where two copies differ, in words. */
function usePlace(): (difference: Difference) => string {
  const t = useTranslations('admin.stories.workbench')
  return ({ place }) => {
    if (place.in === 'structure') return t('conflict.structure')
    if (place.in === 'block') return t('conflict.inBlock', { report: place.report, part: t(`conflict.parts.${place.part}`) })
    if (place.in === 'story') return t('conflict.inStory', { field: t(`story.${place.field}`) })
    const field = place.field === 'sourceUrl' ? t('link') : t(place.field)
    return t('conflict.inReport', { report: place.report, field })
  }
}
