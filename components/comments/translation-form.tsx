'use client'

import { useActionState } from 'react'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  commentId: string
  locale: string
  direction: 'ltr' | 'rtl' | 'auto'
  sentences: { translate: string; byMachine: string }
}

/** Asks the operator's own server for a translation; it works without JavaScript, and the original stays above it. */
export function TranslationForm({ action, commentId, locale, direction, sentences }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  return (
    <form action={formAction} className="my-3">
      <input type="hidden" name="commentId" value={commentId} />
      {state.done ? (
        <div role="status" className="border-s-4 border-accent ps-3">
          <p lang={locale} dir={direction} className="whitespace-pre-line font-serif">
            {state.done}
          </p>
          <p className="mt-1 text-[0.83rem] text-soft">{sentences.byMachine}</p>
        </div>
      ) : (
        <button className="button button-plain" disabled={isPending}>
          {sentences.translate}
        </button>
      )}
      {state.errors['form'] && (
        <p role="alert" className="mt-2 font-medium text-danger">
          {state.errors['form']}
        </p>
      )}
    </form>
  )
}
