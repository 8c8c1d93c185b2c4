'use client'

import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  legend: string
  choices: readonly { value: string; title: string; text: string }[]
  /** The label of the password; null where the account has none. */
  password: string | null
  submit: string
  errors: Record<string, string>
}

/** Asks for an erasure: what becomes of the comments, and the password again. */
export function ErasureForm({ action, legend, choices, password, submit, errors }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm({
    schema: async () => (await import('#domain/people/people-input')).eraseSchema,
    action,
    sentences: errors,
  })
  const { id: _, defaultValue: chosen, ...choice } = control('choice')
  const { defaultValue: _typed, ...given } = control('currentPassword')
  const choiceError = errorOf('choice')
  return (
    <form {...form} className="max-w-text">
      {state.errors.form && <Notice tone="bad" title={state.errors.form} />}
      <fieldset className="my-4" aria-describedby={choiceError && 'choice-error'}>
        <legend className="font-medium">{legend}</legend>
        {choices.map(({ value, title, text }) => (
          <label key={value} className="flex min-h-11 items-start gap-3 border-b border-line py-2">
            <input
              {...choice}
              type="radio"
              value={value}
              defaultChecked={chosen === value}
              required
              aria-describedby={`about-${value}`}
              className="mt-1 size-4.5 flex-none accent-accent"
            />
            <span>
              <span className="font-medium">{title}</span>
              <span id={`about-${value}`} className="block text-sm text-soft">
                {text}
              </span>
            </span>
          </label>
        ))}
        {choiceError && (
          <p id="choice-error" className="mt-1.5 text-sm font-medium text-danger">
            {choiceError}
          </p>
        )}
      </fieldset>
      {password && (
        <div className="max-w-md">
          <Field id="currentPassword" label={password} error={errorOf('currentPassword')}>
            <input {...given} defaultValue="" type="password" autoComplete="current-password" dir="ltr" className="input" />
          </Field>
        </div>
      )}
      <button type="submit" className="button button-danger" disabled={isPending}>
        {submit}
      </button>
    </form>
  )
}
