'use client'

import { useEffect, useRef } from 'react'
import type { FormState } from '#domain/form-state'

type Props = {
  cues: NonNullable<FormState['cues']>
  sentences: { title: string; edit: string; anyway: string; anywayHint: string }
  /** The field to go back to. */
  bodyId: string
  isPending: boolean
}

/** What was noticed before posting, and the two ways on: edit, or post it as it is into the moderators' queue. */
export function SecondThoughts({ cues, sentences, bodyId, isPending }: Props) {
  const notice = useRef<HTMLDivElement>(null)
  // It stands where the button was pressed, and is longer than that.
  useEffect(() => {
    // Its answer, a promise in newer browsers, is no clean-up.
    notice.current?.scrollIntoView({ block: 'nearest' })
  }, [cues])
  return (
    <div ref={notice} role="alert" className="sheet my-4 border-s-4 border-s-unreported">
      <p className="font-semibold">{sentences.title}</p>
      <ul className="mt-2 grid gap-1.5">
        {cues.map(({ sentence, matched }) => (
          <li key={sentence}>
            {sentence}{' '}
            {matched.map(words => (
              <mark key={words} dir="auto" className="me-1">
                {words}
              </mark>
            ))}
          </li>
        ))}
      </ul>
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
        <a href={`#${bodyId}`} className="button">
          {sentences.edit}
        </a>
        <button name="confirmed" value="yes" className="button button-quiet" disabled={isPending}>
          {sentences.anyway}
        </button>
      </p>
      <p className="mt-1.5 text-sm text-soft">{sentences.anywayHint}</p>
    </div>
  )
}
