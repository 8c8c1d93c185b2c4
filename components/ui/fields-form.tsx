'use client'

import { useActionState } from 'react'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'

type Option = { value: string; label: string }

export type FormField = {
  name: string
  label: string
  hint?: string
  type?: 'text' | 'email' | 'url' | 'date' | 'textarea' | 'checkbox' | 'checkboxes' | 'select'
  rows?: number
  options?: readonly Option[]
  autoComplete?: string
  maxLength?: number
}

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  fields: readonly FormField[]
  hidden?: Record<string, string>
  initial?: Record<string, string>
  submit: string
  /** While the server answers. */
  sending?: string
  /** Before the ids of the fields, where a page holds several forms. */
  idPrefix?: string
  buttonClass?: string
  /** A second button, which sends the same fields with a value of its own. */
  second?: { name: string; value: string; label: string }
  /** Folded under this title until it is opened, or until something is to be mended. */
  fold?: { title: string; hint?: string; name?: string; className?: string }
}

/** A form of described fields, checked by the server: it works the same without JavaScript, and loses nothing that was typed. */
export function FieldsForm({ action, initial = {}, fold, ...shown }: Props) {
  const [state, formAction, isPending] = useActionState(action, { ...emptyForm, values: initial })
  const form = <Fields {...shown} state={state} action={formAction} isPending={isPending} />
  if (!fold) return form
  return (
    <details name={fold.name} className={fold.className} open={Object.keys(state.errors).length > 0 || undefined}>
      <summary className={fold.hint ? 'min-h-11 py-2 text-lg font-semibold' : 'w-fit py-1.5 underline underline-offset-4'}>
        {fold.title}
      </summary>
      {fold.hint && <p className="text-soft">{fold.hint}</p>}
      {form}
    </details>
  )
}

type FieldsProps = Pick<Props, 'fields' | 'hidden' | 'submit' | 'sending' | 'idPrefix' | 'buttonClass' | 'second'> & {
  state: FormState
  action: (form: FormData) => void
  isPending: boolean
}

function Fields({
  state,
  action,
  isPending,
  fields,
  hidden = {},
  submit,
  sending = submit,
  idPrefix = '',
  buttonClass = 'button',
  second,
}: FieldsProps) {
  const notices = (
    <>
      {state.errors.form && <Notice tone="bad" title={state.errors.form} />}
      {state.done && <Notice tone="good" title={state.done} />}
    </>
  )
  return (
    <form action={action} className="max-w-text">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!second && notices}
      {fields.map(field => (
        <Control
          key={field.name}
          field={field}
          id={`${idPrefix}${field.name}`}
          value={state.values[field.name] ?? ''}
          error={state.errors[field.name]}
        />
      ))}
      {/* Who tries a long form looks at its end. */}
      {second && notices}
      <div className="flex flex-wrap gap-3">
        <button className={buttonClass} disabled={isPending}>
          {isPending ? sending : submit}
        </button>
        {second && (
          <button name={second.name} value={second.value} disabled={isPending} className="button button-quiet">
            {second.label}
          </button>
        )}
      </div>
    </form>
  )
}

type ControlProps = { field: FormField; id: string; value: string; error?: string }

function Control({ field, id, value, error }: ControlProps) {
  const { name, label, hint, type = 'text', rows = 4, options = [], autoComplete = 'off', maxLength } = field
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
  const shared = { id, name, 'aria-invalid': error ? (true as const) : undefined, 'aria-describedby': described }
  if (type === 'checkbox') return <Box field={field} id={id} isChecked={value === 'yes'} error={error} />
  if (type === 'checkboxes') {
    const chosen = value.split(',')
    return (
      <fieldset id={id} className="my-4" aria-describedby={described}>
        <legend className="font-medium">{label}</legend>
        {hint && (
          <p id={`${id}-hint`} className="text-sm text-soft">
            {hint}
          </p>
        )}
        {options.map(option => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 py-2">
            <input
              type="checkbox"
              name={name}
              value={option.value}
              defaultChecked={chosen.includes(option.value)}
              className="mt-1 size-5 flex-none accent-accent"
            />
            <bdi className="wrap-anywhere">{option.label}</bdi>
          </label>
        ))}
        {error && (
          <p id={`${id}-error`} className="text-sm font-medium text-danger">
            {error}
          </p>
        )}
      </fieldset>
    )
  }
  return (
    <Field id={id} label={label} hint={hint} error={error}>
      {type === 'textarea' ? (
        <textarea {...shared} key={value} defaultValue={value} rows={rows} dir="auto" maxLength={maxLength} className="input" />
      ) : type === 'select' ? (
        <select {...shared} key={value} defaultValue={value} className="input">
          {options.map(option => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          key={value}
          type={type}
          defaultValue={value}
          dir={type === 'text' ? 'auto' : 'ltr'}
          maxLength={maxLength}
          autoComplete={autoComplete}
          className="input"
        />
      )}
    </Field>
  )
}

function Box({ field: { name, label, hint }, id, isChecked, error }: { field: FormField; id: string; isChecked: boolean; error?: string }) {
  return (
    <div className="my-4">
      <label htmlFor={id} className="flex min-h-11 items-start gap-3">
        <input
          id={id}
          type="checkbox"
          name={name}
          value="yes"
          defaultChecked={isChecked}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className="mt-1 size-5 flex-none accent-accent"
        />
        <span>
          {label}
          {hint && (
            <span id={`${id}-hint`} className="block text-sm text-soft">
              {hint}
            </span>
          )}
        </span>
      </label>
      {error && (
        <p id={`${id}-error`} className="mt-1 text-sm font-medium text-danger">
          {error}
        </p>
      )}
    </div>
  )
}
