'use client'

import { useActionState } from 'react'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  hidden: Record<string, string>
  label: string
  /** What it is done with, for whoever hears the buttons of a list one after the other. */
  about?: string
  className?: string
}

/** A form of one button, which works without JavaScript too and says why when it is refused. */
export function ActForm({ action, hidden, label, about, className = 'button' }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  return (
    <form action={formAction}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button className={className} disabled={isPending}>
        {label}
        {about && <span className="sr-only">: {about}</span>}
      </button>
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
    </form>
  )
}
