'use client'

import { useActionState } from 'react'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  submit: string
  /** The name of the list, for whoever hears it. */
  label: string
}

/** Makes recovery codes and shows them this once, also without JavaScript. */
export function RecoveryCodes({ action, submit, label }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  return (
    <form action={formAction}>
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      {state.next && (
        <Notice tone="good" title={state.done}>
          <ol aria-label={label} className="mt-2 grid gap-x-8 gap-y-1 font-mono sm:grid-cols-2" dir="ltr">
            {state.next.split('\n').map(code => (
              <li key={code} className="select-all">
                {code}
              </li>
            ))}
          </ol>
        </Notice>
      )}
      <button className="button button-plain" disabled={isPending}>
        {submit}
      </button>
    </form>
  )
}
