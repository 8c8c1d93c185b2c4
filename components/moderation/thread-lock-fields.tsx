'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** The first of the thread. */
  commentId: string
  isLocked: boolean
  reasons: { value: string; label: string }[]
  sentences: { lock: string; unlock: string; reason: string; choose: string }
}

/** Locks a thread with a reason, or opens it again with one press. */
export function ThreadLockFields({ action, commentId, isLocked, reasons, sentences }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  return (
    <form action={formAction}>
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="on" value={isLocked ? 'no' : 'yes'} />
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      {!isLocked && (
        <Field id="lock-reason" label={sentences.reason}>
          <select id="lock-reason" name="reason" required defaultValue={state.values.reason ?? ''} className="input max-w-80">
            <option value="">{sentences.choose}</option>
            {reasons.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      )}
      <button className="button button-plain" disabled={isPending}>
        {isLocked ? sentences.unlock : sentences.lock}
      </button>
    </form>
  )
}
