'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  personId: string
  factor: { name: string; label: string; hint: string } | undefined
  /** What follows stands in the box that must be ticked: it cannot be undone. */
  sentences: Record<'sure' | 'reset', string>
}

/** Forgets the second factor of somebody who lost it. */
export function ResetFactorForm({ action, personId, factor, sentences }: Props) {
  const [{ errors }, formAction, isPending] = useActionState(action, emptyForm)
  return (
    <form action={formAction} className="max-w-text">
      <input type="hidden" name="personId" value={personId} />
      <label className="my-4 flex items-start gap-3">
        <input type="checkbox" name="sure" value="yes" required className="mt-1 size-5 flex-none accent-accent" />
        <span>{sentences.sure}</span>
      </label>
      {factor && (
        <Field id="reset-factor" label={factor.label} hint={factor.hint} error={errors[factor.name]}>
          <input id="reset-factor" name={factor.name} autoComplete="one-time-code" dir="ltr" className="input" />
        </Field>
      )}
      {errors.form && <Notice tone="bad" title={errors.form} />}
      <button type="submit" className="button button-danger" disabled={isPending}>
        {sentences.reset}
      </button>
    </form>
  )
}
