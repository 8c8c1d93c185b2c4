'use client'

import { RestrictionField } from '#components/moderation/restriction-field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

const schemas = {
  lift: async () => (await import('#domain/moderation/sanction-input')).liftSchema,
  commentNote: async () => (await import('#domain/moderation/case-input')).commentNoteSchema,
  answerOpinion: async () => (await import('#domain/moderation/case-input')).answerOpinionSchema,
  personNote: async () => (await import('#domain/moderation/sanction-input')).personNoteSchema,
} as const

type Props = {
  schema: keyof typeof schemas
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** The text's own field. */
  name: string
  hidden: Record<string, string>
  /** Tells the fields of several such forms on a page apart. */
  idPrefix?: string
  sentences: { label: string; hint: string; send: string; errors: Record<string, string> }
  most: number
}

/** A form of one text: a note, a reason. */
export function OneTextForm({ schema, action, name, hidden, idPrefix = '', sentences, most }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm<Record<string, string>, object>({
    schema: schemas[schema],
    action,
    sentences: sentences.errors,
    initial: hidden,
  })
  const id = `${idPrefix}${name}`
  return (
    <form {...form} className="grid max-w-text gap-3">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" {...control(key)} id={undefined} defaultValue={value} />
      ))}
      <RestrictionField id={id} label={sentences.label} hint={sentences.hint} error={errorOf(name)}>
        <textarea
          {...control(name)}
          id={id}
          aria-describedby={`${id}-hint${errorOf(name) ? ` ${id}-error` : ''}`}
          required
          rows={2}
          dir="auto"
          maxLength={most}
          className="input"
        />
      </RestrictionField>
      <button disabled={isPending} className="button button-quiet w-fit">
        {sentences.send}
      </button>
    </form>
  )
}
