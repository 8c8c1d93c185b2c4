'use client'

import { RestrictionField } from '#components/moderation/restriction-field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

type Props = {
  commentId: string
  colleagues: readonly { id: string; name: string }[]
  action: (previous: FormState, form: FormData) => Promise<FormState>
  sentences: { colleague: string; choose: string; question: string; hint: string; send: string; errors: Record<string, string> }
  most: number
}

/** Asks one colleague for their opinion. */
export function AskOpinionForm({ commentId, colleagues, action, sentences, most }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm({
    schema: async () => (await import('#domain/moderation/case-input')).askOpinionSchema,
    action,
    sentences: sentences.errors,
    initial: { commentId },
  })
  return (
    <form {...form} className="mt-3 grid max-w-text gap-3">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      <input type="hidden" {...control('commentId')} id={undefined} defaultValue={commentId} />
      <RestrictionField id="askedId" label={sentences.colleague} error={errorOf('askedId')}>
        <select {...control('askedId')} required className="input">
          <option value="">{sentences.choose}</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </RestrictionField>
      <RestrictionField id="question" label={sentences.question} hint={sentences.hint} error={errorOf('question')}>
        <textarea {...control('question', true)} required rows={2} dir="auto" maxLength={most} className="input" />
      </RestrictionField>
      <button disabled={isPending} className="button button-quiet w-fit">
        {sentences.send}
      </button>
    </form>
  )
}
