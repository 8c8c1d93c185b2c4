'use client'

import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'
import { controlReasons } from '#domain/stories/story-control'

type Choice = { value: string; label: string }

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  storyId: string
  initial: { mode: string; slowModeSeconds: string; reason: string }
  modes: Choice[]
  slowModes: Choice[]
  reasons: Choice[]
  sentences: {
    mode: string
    slowMode: string
    reason: string
    reasonHint: string
    choose: string
    save: string
    errors: Record<string, string>
  }
}

/** What moderators set for a whole discussion; it works at once. */
export function StoryControlForm({ action, storyId, initial, modes, slowModes, reasons, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm({
    schema: async () => (await import('#domain/stories/story-control')).storyControlFields,
    action,
    sentences: sentences.errors,
    initial,
  })
  return (
    <form {...form} className="max-w-text">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      {state.done && <Notice tone="good" title={state.done} />}
      <input type="hidden" name="storyId" value={storyId} />
      <input type="hidden" name="was-mode" value={initial.mode} />
      <input type="hidden" name="was-slowModeSeconds" value={initial.slowModeSeconds} />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <Field id="mode" label={sentences.mode}>
          <select {...control('mode')} className="input">
            <Options choices={modes} />
          </select>
        </Field>
        <Field id="slowModeSeconds" label={sentences.slowMode}>
          <select {...control('slowModeSeconds')} className="input">
            <Options choices={slowModes} />
          </select>
        </Field>
      </div>
      <Field id="reason" label={sentences.reason} hint={sentences.reasonHint} error={errorOf('reason')}>
        <select {...control('reason', true)} className="input">
          {!(controlReasons as readonly string[]).includes(initial.reason) && <option value="">{sentences.choose}</option>}
          <Options choices={reasons} />
        </select>
      </Field>
      <button className="button" disabled={isPending}>
        {sentences.save}
      </button>
    </form>
  )
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
