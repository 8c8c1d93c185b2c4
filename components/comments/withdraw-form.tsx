'use client'

import { useActionState } from 'react'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = { commentId: string; slug: string; label: string; action: (previous: FormState, form: FormData) => Promise<FormState> }

export function WithdrawForm({ commentId, slug, label, action }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  return (
    <form action={formAction}>
      <input type="hidden" name="commentId" value={commentId} />
      <input type="hidden" name="slug" value={slug} />
      {state.errors.form && (
        <p role="alert" className="mb-3 font-medium text-danger">
          {state.errors.form}
        </p>
      )}
      <button type="submit" className="button button-danger" disabled={isPending}>
        {label}
      </button>
    </form>
  )
}
