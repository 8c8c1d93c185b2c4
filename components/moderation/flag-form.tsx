'use client'

import type { ReactNode } from 'react'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'
import { maximumFlagNote } from '#domain/moderation/flag-input'

type Props = {
  commentId: string
  /** What follows the sentence that it was received. */
  after: ReactNode
  action: (previous: FormState, form: FormData) => Promise<FormState>
  reasons: readonly { key: string; title: string; text: string }[]
  sentences: { reason: string; note: string; noteHint: string; send: string; sending: string } & Record<
    'reason-missing' | 'note-too-long',
    string
  >
}

/** A reader's complaint: which house rule, and a note if the reader wants. */
export function FlagForm({ commentId, after, action, reasons, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm({
    schema: async () => (await import('#domain/moderation/flag-input')).flagSchema,
    action,
    sentences,
  })
  if (state.done)
    return (
      <Notice tone="good" title={state.done}>
        {after}
      </Notice>
    )
  const { id: _, defaultValue: chosen, ...reason } = control('reason')
  const reasonError = errorOf('reason')
  return (
    <form {...form}>
      {state.errors.form && <Notice tone="bad" title={state.errors.form} />}
      <input type="hidden" name="commentId" value={commentId} />
      <fieldset className="my-4" aria-describedby={reasonError && 'reason-error'}>
        <legend className="font-medium">{sentences.reason}</legend>
        <div className="mt-1">
          {reasons.map(({ key, title, text }) => (
            <label key={key} className="flex min-h-11 items-start gap-3 border-b border-line py-2">
              <input
                {...reason}
                type="radio"
                value={key}
                defaultChecked={chosen === key}
                required
                aria-describedby={`about-${key}`}
                className="mt-1 size-4.5 flex-none accent-accent"
              />
              <span>
                <span className="font-medium">{title}</span>
                <span id={`about-${key}`} className="block text-sm text-soft">
                  {text}
                </span>
              </span>
            </label>
          ))}
        </div>
        {reasonError && (
          <p id="reason-error" className="mt-1.5 text-sm font-medium text-danger">
            {reasonError}
          </p>
        )}
      </fieldset>
      <Field id="note" label={sentences.note} hint={sentences.noteHint} error={errorOf('note')}>
        <textarea {...control('note', true)} rows={3} dir="auto" maxLength={maximumFlagNote} className="input" />
      </Field>
      <button disabled={isPending} className="button">
        {isPending ? sentences.sending : sentences.send}
      </button>
    </form>
  )
}
