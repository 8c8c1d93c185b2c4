'use client'

import { useActionState } from 'react'
import { Notice } from '#components/ui/notice'
import type { TrialState } from '#domain/moderation/trial-state'

type Props = {
  /** The address of the rules in the language of the page. */
  base: string
  action: (previous: TrialState, form: FormData) => Promise<TrialState>
  sentences: Record<'text' | 'hint' | 'try' | 'trying' | 'pass' | 'hold' | 'block' | 'prompt' | 'flag' | 'found' | 'watching', string>
}

/** Shows what the rules would do to a text. */
export function TrialForm({ base, action, sentences }: Props) {
  const [state, formAction, isPending] = useActionState<TrialState, FormData>(action, { values: {}, errors: {} })
  const { outcome, errors } = state
  const error = errors.text ?? errors.form
  return (
    <form action={formAction} className="max-w-text">
      <div className="my-4 grid gap-1.5">
        <label htmlFor="text" className="font-medium">
          {sentences.text}
        </label>
        <p id="text-hint" className="text-sm text-soft">
          {sentences.hint}
        </p>
        <textarea
          id="text"
          name="text"
          required
          rows={4}
          dir="auto"
          maxLength={20_000}
          defaultValue={state.values.text ?? ''}
          aria-describedby={error ? 'text-hint text-error' : 'text-hint'}
          aria-invalid={error ? true : undefined}
          className="input"
        />
        {error && (
          <p id="text-error" className="text-sm font-medium text-danger">
            {error}
          </p>
        )}
      </div>
      <button disabled={isPending} className="button button-quiet">
        {isPending ? sentences.trying : sentences.try}
      </button>
      {outcome && (
        <Notice tone={outcome.verdict === 'pass' ? 'good' : 'plain'} title={sentences[outcome.verdict]}>
          {outcome.rules.length > 0 && (
            <>
              <p>
                {sentences.found}{' '}
                {outcome.rules.map((rule, index) => (
                  <span key={rule.id}>
                    {index > 0 && ', '}
                    <a href={`${base}/${rule.id}`}>
                      <bdi>{rule.pattern || rule.id}</bdi>
                    </a>
                    {rule.isShadow && ` (${sentences.watching})`}
                  </span>
                ))}
              </p>
              <p dir="auto" className="mt-2 font-serif whitespace-pre-wrap">
                {outcome.segments.map((segment, index) => (segment.isMatch ? <mark key={index}>{segment.text}</mark> : segment.text))}
              </p>
            </>
          )}
        </Notice>
      )}
    </form>
  )
}
