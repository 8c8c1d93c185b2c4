'use client'

import type { FormEvent, KeyboardEvent, ReactNode } from 'react'
import { RestrictionField } from '#components/moderation/restriction-field'
import type { DecisionState } from '#domain/moderation/decision-state'

export type RestoreSentences = { restore: string; reversalReason: string; reversalHint: string; restoreConfirm: string; deciding: string }

type Props = {
  itemId: string
  sentences: RestoreSentences
  isOpen: boolean
  judged: ReactNode
  formAction: (form: FormData) => void
  shown: DecisionState
  isPending: boolean
  decide: (form: HTMLFormElement) => void
  leave: () => void
}

/** Takes a restriction back, and says to the desk why. */
export function RestoreForm({ itemId, sentences, isOpen, judged, formAction, shown, isPending, decide, leave }: Props) {
  const id = `reversalReason-${itemId}`
  const error = shown.errors['reversalReason']

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isPending) decide(event.currentTarget)
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
    if (event.key === 'Escape') leave()
  }

  return (
    <details
      data-act="restore"
      open={error || isOpen ? true : undefined}
      onToggle={event => event.currentTarget.open && event.currentTarget.querySelector('textarea')?.focus()}
      className="open:basis-full"
    >
      <summary className="button w-fit min-w-28 list-none [&::-webkit-details-marker]:hidden">{sentences.restore}</summary>
      <form action={formAction} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate className="mt-3 grid max-w-text gap-3">
        {judged}
        <input type="hidden" name="action" value="restore" />
        <RestrictionField id={id} label={sentences.reversalReason} hint={sentences.reversalHint} error={error}>
          <textarea
            id={id}
            name="reversalReason"
            required
            rows={2}
            dir="auto"
            maxLength={1000}
            defaultValue={shown.values['reversalReason'] ?? ''}
            aria-invalid={error ? true : undefined}
            aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`}
            className="input"
          />
        </RestrictionField>
        <button disabled={isPending} className="button w-fit">
          {isPending ? sentences.deciding : sentences.restoreConfirm}
        </button>
      </form>
    </details>
  )
}
