'use client'

import { useActionState } from 'react'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = {
  token: string
  /** Where it leads afterwards, if that is chosen by the link. */
  next?: string
  label: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** The sentence of a link that works no longer; undefined for one that does. */
  stale?: string
}

/** The one button of a mailed link: opening the page does nothing, pressing it does, and then the link is used up. */
export function LinkForm({ token, next, label, action, stale }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  if (state.done)
    return (
      <p role="status" className="my-4 border-s-4 border-accent ps-3 font-medium">
        {state.done}
      </p>
    )
  const problem = state.errors.form ?? stale
  if (problem)
    return (
      <p role="alert" className="my-4 border-s-4 border-danger ps-3 font-medium text-danger">
        {problem}
      </p>
    )
  return (
    <form action={formAction} className="my-4">
      <input type="hidden" name="token" value={token} />
      {next && <input type="hidden" name="next" value={next} />}
      <button type="submit" className="button" disabled={isPending}>
        {label}
      </button>
    </form>
  )
}
