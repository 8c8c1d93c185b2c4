'use client'

import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'
import { storyModes } from '#domain/stories/discussion-input'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  storyId: string
  /** The discussion as it is now, in the form's own fields. */
  initial: { mode: string; closedNote: string; closesAt: string; isBlindFirst: string }
  sentences: {
    mode: string
    modes: Record<(typeof storyModes)[number], string>
    note: string
    closesAt: string
    blindFirst: string
    save: string
    errors: Record<string, string>
  }
}

/** How readers may answer; it works at once, apart from the draft. */
export function DiscussionModeForm({ action, storyId, initial, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm({
    schema: async () => (await import('#domain/stories/discussion-input')).discussionSchema,
    action,
    sentences: sentences.errors,
    initial,
  })
  return (
    <form {...form} className="grid gap-x-6 sm:grid-cols-2">
      {state.errors['form'] && (
        <div className="sm:col-span-2">
          <Notice tone="bad" title={state.errors['form']} />
        </div>
      )}
      <input type="hidden" name="id" value={storyId} />
      {Object.entries(initial).map(([name, value]) => (
        <input key={name} type="hidden" name={`was-${name}`} value={value} />
      ))}
      <Field id="mode" label={sentences.mode} error={errorOf('mode')}>
        <select {...control('mode')} className="input">
          {storyModes.map(mode => (
            <option key={mode} value={mode}>
              {sentences.modes[mode]}
            </option>
          ))}
        </select>
      </Field>
      <Field id="closesAt" label={sentences.closesAt} error={errorOf('closesAt')}>
        <input {...control('closesAt')} type="datetime-local" className="input" />
      </Field>
      <div className="sm:col-span-2">
        <Field id="closedNote" label={sentences.note} error={errorOf('closedNote')}>
          <input {...control('closedNote')} type="text" className="input" />
        </Field>
      </div>
      <label className="flex items-start gap-3 sm:col-span-2">
        <input
          type="checkbox"
          name="isBlindFirst"
          value="yes"
          defaultChecked={state.values.isBlindFirst === 'yes'}
          className="mt-1 size-5 flex-none accent-accent"
        />
        <span>{sentences.blindFirst}</span>
      </label>
      <p className="mt-4">
        <button className="button button-quiet" disabled={isPending}>
          {sentences.save}
        </button>
      </p>
    </form>
  )
}
