'use client'

import { useActionState } from 'react'
import { RestrictionField } from '#components/moderation/restriction-field'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = {
  reviewId: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  reasons: readonly { key: string; title: string }[]
  sentences: { keep: string; restrict: string; reason: string; reasonHint: string; none: string }
}

/** What one would have decided: two buttons of one form, and the rule that one would name. */
export function BlindReviewForm({ reviewId, action, reasons, sentences }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  return (
    <form action={formAction} className="mt-4 grid max-w-text gap-3">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      <input type="hidden" name="reviewId" value={reviewId} />
      <RestrictionField id="reason" label={sentences.reason} hint={sentences.reasonHint}>
        <select id="reason" name="reason" defaultValue={state.values['reason'] ?? ''} aria-describedby="reason-hint" className="input">
          <option value="">{sentences.none}</option>
          {reasons.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </RestrictionField>
      <div className="flex flex-wrap gap-3">
        <button name="verdict" value="keep" disabled={isPending} className="button">
          {sentences.keep}
        </button>
        <button name="verdict" value="restrict" disabled={isPending} className="button button-danger">
          {sentences.restrict}
        </button>
      </div>
    </form>
  )
}
