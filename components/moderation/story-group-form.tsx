'use client'

import { Notice } from '#components/ui/notice'
import { Field } from '#components/ui/field'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

type Values = { id: string; name: string; stories: string }
type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  initial: Values
  maximumName: number
  sentences: Record<'name' | 'stories' | 'storiesHint' | 'save', string> & { errors: Record<string, string> }
}

/** Makes a group of stories, or changes one. */
export function StoryGroupForm({ action, initial, maximumName, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm<Values, object>({
    schema: async () => (await import('#domain/moderation/story-group')).storyGroupSchema,
    action,
    sentences: sentences.errors,
    initial,
  })
  const prefix = initial.id || 'new'
  const own = (name: keyof Values, described = false) => {
    const { 'aria-describedby': _, ...rest } = control(name)
    const describedBy = [described && `${prefix}-${name}-hint`, errorOf(name) && `${prefix}-${name}-error`].filter(Boolean).join(' ')
    return { ...rest, id: `${prefix}-${name}`, 'aria-describedby': describedBy || undefined }
  }
  return (
    <form {...form} className="max-w-text">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      {state.done && <Notice tone="good" title={state.done} />}
      <input type="hidden" {...control('id')} id={undefined} />
      <Field id={`${prefix}-name`} label={sentences.name} error={errorOf('name')}>
        <input {...own('name')} required maxLength={maximumName} dir="auto" className="input" />
      </Field>
      <Field id={`${prefix}-stories`} label={sentences.stories} hint={sentences.storiesHint} error={errorOf('stories')}>
        <textarea {...own('stories', true)} required rows={5} dir="ltr" className="input" />
      </Field>
      <button disabled={isPending} className="button">
        {sentences.save}
      </button>
    </form>
  )
}
