'use client'

import { useTranslations } from 'next-intl'
import { memo, useEffect, useMemo, useRef } from 'react'
import type { DocumentFacts } from '#domain/stories/document-facts'

type Props = {
  facts: DocumentFacts
  /** The line to show, counted from 1; the object is new at each request, so that asking twice scrolls twice. */
  shown: { line: number } | null
}

/** The document as it came: what was left out is struck and says why, and each boundary says how sure it is. */
export const SourcePane = memo(function SourcePane({ facts, shown }: Props) {
  const t = useTranslations('admin.stories.workbench.source')
  const confidences = useTranslations('admin.stories.workbench.confidences')
  const pane = useRef<HTMLOListElement>(null)
  const lines = useMemo(() => facts.text.split('\n'), [facts.text])
  const boundaries = useMemo(
    () => new Map(facts.boundaries.map((boundary, index) => [boundary.line, { ...boundary, number: index + 1 }])),
    [facts.boundaries],
  )
  const dropped = useMemo(() => Map.groupBy(facts.dropped, ({ line }) => line), [facts.dropped])

  useEffect(() => {
    if (!shown) return
    const line = pane.current?.querySelector<HTMLElement>(`[data-line="${shown.line}"]`)
    // Inside the pane only: the page itself stays where the editor works.
    if (line && pane.current) pane.current.scrollTo({ top: line.offsetTop - pane.current.clientHeight / 3 })
  }, [shown])

  return (
    <ol ref={pane} tabIndex={0} aria-label={t('title')} className="relative min-h-0 flex-1 overflow-y-auto text-[0.88rem] leading-relaxed">
      {lines.map((text, index) => {
        const line = index + 1
        const boundary = boundaries.get(line)
        const left = dropped.get(line)
        return (
          <li
            key={line}
            data-line={line}
            className={`grid grid-cols-[2.6rem_1fr] gap-2 px-2 [content-visibility:auto] ${shown?.line === line ? 'bg-mark' : ''}`}
          >
            <span className="select-none text-end text-soft tabular-nums">{line}</span>
            <div className="min-w-0 pb-1">
              {boundary && (
                <p
                  className={`mt-2 border-t-2 pt-1 text-[0.8rem] font-semibold ${boundary.confidence === 'low' ? 'border-danger text-danger' : 'border-accent text-accent'}`}
                >
                  {t('boundary', { number: boundary.number, confidence: confidences(boundary.confidence), reason: boundary.reason })}
                </p>
              )}
              <p dir="auto">
                {left?.length === 1 && left[0]!.text.trim() === text.trim() ? <del className="text-soft">{text}</del> : text}
              </p>
              {left?.map((piece, number) => (
                <p key={number} className="text-[0.8rem] text-soft">
                  {piece.text.trim() !== text.trim() && <del dir="auto">{piece.text}</del>} {t('dropped', { why: piece.why })}
                </p>
              ))}
            </div>
          </li>
        )
      })}
    </ol>
  )
})
