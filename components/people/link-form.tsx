'use client'

import { useActionState } from 'react'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = { token: string; label: string; action: (previous: FormState, form: FormData) => Promise<FormState> }

/** The one button of a mailed link: opening the page does nothing, pressing it does. */
export function LinkForm({ token, label, action }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  if (state.done)
    return (
      <p role="status" className="my-4 border-s-4 border-accent ps-3 font-medium">
        {state.done}
      </p>
    )
  return (
    <form action={formAction} className="my-4">
      <input type="hidden" name="token" value={token} />
      {state.errors.form && (
        <p role="alert" className="mb-4 border-s-4 border-danger ps-3 font-medium text-danger">
          {state.errors.form}
        </p>
      )}
      <button type="submit" className="button" disabled={isPending}>
        {label}
      </button>
    </form>
  )
}
