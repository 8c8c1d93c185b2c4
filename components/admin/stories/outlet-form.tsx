'use client'

import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  id: string
  initial: Record<string, string>
  countries: { code: string; name: string }[]
  sentences: {
    fields: Record<'name' | 'basedIn' | 'ownerCountry' | 'edition' | 'homepage', string>
    unknown: string
    save: string
    errors: Record<string, string>
  }
}

/** What is known of an outlet. */
export function OutletForm({ action, id, initial, countries, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm({
    schema: async () => (await import('#domain/stories/outlet-input')).outletSchema,
    action,
    sentences: sentences.errors,
    initial,
  })
  const country = (name: 'basedIn' | 'ownerCountry') => (
    <Field id={name} label={sentences.fields[name]} error={errorOf(name)}>
      <select {...control(name)} className="input">
        <option value="">{sentences.unknown}</option>
        {countries.map(({ code, name: label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </Field>
  )
  const text = (name: 'name' | 'edition' | 'homepage') => (
    <Field id={name} label={sentences.fields[name]} error={errorOf(name)}>
      <input {...control(name)} className="input" type={name === 'homepage' ? 'url' : 'text'} />
    </Field>
  )
  return (
    <form {...form} className="max-w-text">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      <input type="hidden" name="id" value={id} />
      {text('name')}
      {country('basedIn')}
      {country('ownerCountry')}
      {text('edition')}
      {text('homepage')}
      <button className="button" disabled={isPending}>
        {sentences.save}
      </button>
    </form>
  )
}
