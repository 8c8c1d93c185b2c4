'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import type { FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  id: string
  facts: string
  explanation: string
  sentences: { facts: string; explanation: string; hint: string; send: string; sending: string }
}

/** Other words for a statement of reasons that told of a person; works without JavaScript too. */
export function RewordForm({ action, id, facts, explanation, sentences }: Props) {
  const [state, formAction, isPending] = useActionState(action, { values: { facts, explanation }, errors: {} })
  const fields = [
    { name: 'facts', label: sentences.facts, most: 5000 },
    { name: 'explanation', label: sentences.explanation, most: 2000 },
  ] as const
  return (
    <form action={formAction}>
      <input type="hidden" name="id" value={id} />
      {fields.map(({ name, label, most }) => (
        <Field
          key={name}
          id={`${name}-${id}`}
          label={label}
          hint={name === 'facts' ? sentences.hint : undefined}
          error={state.errors[name]}
        >
          <textarea
            id={`${name}-${id}`}
            name={name}
            defaultValue={state.values[name] ?? (name === 'facts' ? facts : explanation)}
            maxLength={most}
            rows={4}
            required
            dir="auto"
            className="input"
            aria-invalid={state.errors[name] ? true : undefined}
            aria-describedby={state.errors[name] ? `${name}-${id}-error` : undefined}
          />
        </Field>
      ))}
      {state.errors.form && <Notice tone="bad" title={state.errors.form} />}
      <button className="button" disabled={isPending}>
        {isPending ? sentences.sending : sentences.send}
      </button>
    </form>
  )
}
