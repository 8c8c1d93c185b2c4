'use client'

import type { ReactNode } from 'react'
import { LanguageChoice } from '#components/people/language-choice'
import { Field } from '#components/ui/field'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'
import type { ReadingLanguages } from '#domain/people/reading-languages'
import type * as peopleInput from '#domain/people/people-input'

type SchemaName = { [Name in keyof typeof peopleInput]: Name extends `${infer Form}Schema` ? Form : never }[keyof typeof peopleInput]

type PeopleField = {
  name: string
  label: ReactNode
  hint?: string
  type?: 'text' | 'email' | 'password' | 'checkbox'
  autoComplete?: string
  options?: { value: string; label: string }[]
  /** Boxes to tick instead of one control. */
  languages?: ReadingLanguages
}

type Props = {
  schema: SchemaName
  action: (previous: FormState, form: FormData) => Promise<FormState>
  fields: PeopleField[]
  hidden?: Record<string, string>
  initial?: Record<string, string>
  submit: string
  /** By the codes of the schemas. */
  errors: Record<string, string>
  isQuiet?: boolean
  /** Once it is done, only the sentence that says so stays. */
  endsWhenDone?: boolean
  idPrefix?: string
}

/** The forms about people: the same fields, the same errors, the same way to work without JavaScript. */
export function PeopleForm({
  schema,
  action,
  fields,
  hidden = {},
  initial = {},
  submit,
  errors,
  isQuiet = false,
  endsWhenDone = false,
  idPrefix = '',
}: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm<Record<string, string>, object>({
    schema: async () => (await import('#domain/people/people-input'))[`${schema}Schema`],
    action,
    sentences: errors,
    initial,
  })
  const done = state.done && (
    <p role="status" className="my-4 max-w-md border-s-4 border-accent ps-3 font-medium">
      {state.done}
    </p>
  )
  if (done && endsWhenDone) return done
  return (
    <form {...form} className="max-w-md">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" {...control(name)} id={undefined} defaultValue={value} />
      ))}
      {fields.map(({ name, label, hint, type = 'text', autoComplete, options, languages }) => {
        if (languages) {
          const chosen = state.values[name]?.split(/[\s,]+/) ?? []
          return (
            <LanguageChoice key={name} name={name} label={label} hint={hint} error={errorOf(name)} languages={languages} chosen={chosen} />
          )
        }
        const { 'aria-describedby': describedBy, ...rest } = control(name, Boolean(hint))
        const id = `${idPrefix}${name}`
        const shared = {
          ...rest,
          id,
          'aria-describedby': describedBy
            ?.split(' ')
            .map(part => `${idPrefix}${part}`)
            .join(' '),
        }
        if (type === 'checkbox') {
          const { defaultValue: _, ...box } = shared
          return (
            <div key={name} className="my-4">
              <label htmlFor={id} className="flex items-start gap-3">
                <input
                  {...box}
                  type="checkbox"
                  value="yes"
                  defaultChecked={state.values[name] === 'yes'}
                  className="mt-1 size-5 flex-none accent-accent"
                />
                <span>{label}</span>
              </label>
              {errorOf(name) && (
                <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
                  {errorOf(name)}
                </p>
              )}
            </div>
          )
        }
        return (
          <Field key={name} id={id} label={label} hint={hint} error={errorOf(name)}>
            {options ? (
              <select {...shared} className="input">
                {options.map(option => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                {...shared}
                {...(type === 'password' && { defaultValue: '' })}
                type={type}
                autoComplete={autoComplete}
                dir={type === 'text' ? 'auto' : 'ltr'}
                className="input"
              />
            )}
          </Field>
        )
      })}
      {state.errors.form && (
        <p role="alert" className="my-4 border-s-4 border-danger ps-3 font-medium text-danger">
          {state.errors.form}
        </p>
      )}
      {done}
      {state.next && (
        <output className="my-4 block rounded border border-edge bg-sheet p-3 font-mono text-sm select-all">{state.next}</output>
      )}
      <button type="submit" className={isQuiet ? 'button button-plain' : 'button'} disabled={isPending}>
        {submit}
      </button>
    </form>
  )
}
