'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'
import type { SettingKey } from '#domain/settings'

type SettingField = {
  key: SettingKey
  label: string
  /** Of a setting in numbers. */
  bounds?: { least: number; most: number; hint: string }
  /** Of a setting with a few values. */
  options?: { value: string; label: string }[]
}

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** The settings that the form is filled with, as JSON: only what differs from them is meant to change. */
  seen: string
  initial: Record<string, string>
  fields: SettingField[]
  sentences: Record<'save' | 'error', string>
}

/** Every setting with what it may be. */
export function SettingsForm({ action, seen, initial, fields, sentences }: Props) {
  const { state, isPending, control, errorOf, setValue, form } = useActionForm({
    schema: async () => (await import('#domain/settings')).settingsSchema,
    action,
    sentences: { 'setting-wrong': sentences.error },
    initial,
  })
  // What the fields were filled with, and not what a refreshed page would fill them with now.
  const [filledWith] = useState(seen)
  const seenNow = state.values.seen ?? filledWith
  const answered = useEffectEvent(() => {
    for (const { key } of fields) setValue(key, state.values[key])
  })
  // After a conflict the answer holds what another admin changed: a field keeps what stands in it unless it is told.
  useEffect(() => {
    if (state.values.seen) answered()
  }, [state.values.seen])
  return (
    <form {...form} className="mt-2 max-w-3xl">
      <input key={seenNow} type="hidden" name="seen" defaultValue={seenNow} />
      <div className="grid gap-x-10 sm:grid-cols-2 sm:items-end">
        {fields.map(({ key, label, bounds, options }) => (
          <Field key={key} id={key} label={label} hint={bounds?.hint} error={errorOf(key)}>
            {options ? (
              <select {...control(key)} className="input">
                {options.map(option => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </select>
            ) : (
              <input
                {...control(key, Boolean(bounds))}
                {...(bounds ? { type: 'number', min: bounds.least, max: bounds.most, inputMode: 'numeric' } : { dir: 'auto' })}
                className="input"
              />
            )}
          </Field>
        ))}
      </div>
      {state.errors.form && <Notice tone="bad" title={state.errors.form} />}
      <button type="submit" className="button" disabled={isPending}>
        {sentences.save}
      </button>
    </form>
  )
}
