'use client'

import { memo, useMemo } from 'react'
import { parseStoryDocument } from '#domain/stories/document/parse-story-document'

type Props = { text: string; sentences: { title: string; confidences: Record<string, string>; blocks: string; warnings: string } }

/** What will be made of a document, before it is stored: its reports, and how sure each boundary is. */
export const SeedOutline = memo(function SeedOutline({ text, sentences }: Props) {
  const parsed = useMemo(() => parseStoryDocument(text), [text])
  return (
    <section aria-labelledby="outline" className="mt-4 border-s border-line ps-5">
      <h2 id="outline" className="text-xl">
        {sentences.title}
      </h2>
      <p dir="auto" className="mt-2 font-serif text-lg font-semibold">
        {parsed.headline}
      </p>
      {parsed.prompt && (
        <p dir="auto" className="font-serif italic">
          {parsed.prompt}
        </p>
      )}
      <ol className="mt-3 list-decimal ps-5">
        {parsed.reports.map((report, index) => (
          <li key={index} className="my-2">
            <p dir="auto">{report.headline}</p>
            <p className={`text-sm ${report.confidence === 'low' ? 'font-medium text-danger' : 'text-soft'}`}>
              {sentences.confidences[report.confidence]}: <bdi lang="en">{report.reason}</bdi> · {sentences.blocks} {report.blocks.length}
            </p>
          </li>
        ))}
      </ol>
      {parsed.warnings.length > 0 && (
        <>
          <h3 className="text-base">{sentences.warnings}</h3>
          <ul className="list-disc ps-5 text-sm">
            {parsed.warnings.map(warning => (
              <li key={warning} lang="en" dir="auto">
                {warning}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
})
