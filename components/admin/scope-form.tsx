'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import type { FormState } from '#domain/form-state'

type Choice = { value: string; label: string }

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  personId: string
  chosen: { countries: string; languages: string; stories: string }
  countries: readonly Choice[]
  languages: readonly Choice[]
  /** The field of the second factor, where this act asks for it again. */
  factor: { name: string; label: string; hint: string } | undefined
  sentences: Record<'countries' | 'languages' | 'stories' | 'storiesHint' | 'save', string>
}

/** The limits of a moderator. What was ticked stays ticked when the form is refused. */
export function ScopeForm({ action, personId, chosen, countries, languages, factor, sentences }: Props) {
  const [state, formAction, isPending] = useActionState(action, { values: chosen, errors: {} })
  const { values, errors } = state
  return (
    <form action={formAction} className="max-w-text">
      <input type="hidden" name="personId" value={personId} />
      <Boxes name="countries" legend={sentences.countries} choices={countries} chosen={values.countries ?? ''} />
      <Boxes name="languages" legend={sentences.languages} choices={languages} chosen={values.languages ?? ''} />
      <Field id="scope-stories" label={sentences.stories} hint={sentences.storiesHint} error={errors.stories}>
        <textarea
          id="scope-stories"
          name="stories"
          key={values.stories}
          defaultValue={values.stories ?? ''}
          rows={3}
          dir="ltr"
          aria-invalid={errors.stories ? true : undefined}
          aria-describedby={`scope-stories-hint${errors.stories ? ' scope-stories-error' : ''}`}
          className="input"
        />
      </Field>
      {factor && (
        <Field id="scope-factor" label={factor.label} hint={factor.hint} error={errors[factor.name]}>
          <input
            id="scope-factor"
            name={factor.name}
            autoComplete="one-time-code"
            dir="ltr"
            aria-invalid={errors[factor.name] ? true : undefined}
            aria-describedby={`scope-factor-hint${errors[factor.name] ? ' scope-factor-error' : ''}`}
            className="input"
          />
        </Field>
      )}
      {errors.form && <Notice tone="bad" title={errors.form} />}
      <button type="submit" className="button" disabled={isPending}>
        {sentences.save}
      </button>
    </form>
  )
}

type BoxesProps = { name: string; legend: string; choices: readonly Choice[]; chosen: string }

/** Many boxes in a small space: what is ticked stands first. */
function Boxes({ name, legend, choices, chosen }: BoxesProps) {
  const ticked = new Set(chosen.split(',').filter(Boolean))
  const ordered = [...choices.filter(({ value }) => ticked.has(value)), ...choices.filter(({ value }) => !ticked.has(value))]
  return (
    <fieldset className="my-4">
      <legend className="font-medium">{legend}</legend>
      <ul key={chosen} className="mt-1.5 grid max-h-64 grid-cols-2 gap-x-4 overflow-y-auto rounded border border-edge p-3 sm:grid-cols-3">
        {ordered.map(({ value, label }) => (
          <li key={value}>
            <label className="flex min-h-9 items-center gap-2.5 py-1">
              <input
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={ticked.has(value)}
                className="size-5 flex-none accent-accent"
              />
              {label}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
