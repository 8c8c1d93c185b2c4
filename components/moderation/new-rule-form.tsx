'use client'

import { useEffect } from 'react'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

type RuleSentences = Record<
  | 'pattern'
  | 'language'
  | 'everyLanguage'
  | 'languageHint'
  | 'action'
  | 'hold'
  | 'block'
  | 'prompt'
  | 'note'
  | 'noteHint'
  | 'add'
  | 'saving',
  string
> & {
  errors: Record<string, string>
}

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  languages: readonly { tag: string; name: string }[]
  sentences: RuleSentences
}

/** A new word or phrase for the list. */
export function NewRuleForm({ action, languages, sentences }: Props) {
  const { state, isPending, control, errorOf, setValue, form } = useActionForm({
    schema: async () => (await import('#domain/moderation/rules/rule-input')).newRuleSchema,
    action,
    sentences: sentences.errors,
    initial: { pattern: '', language: '', action: 'hold', note: '' },
  })
  // The stored word leaves its field, so that the next one can be written.
  useEffect(() => {
    if (state.done) setValue('pattern', '')
  }, [state, setValue])
  return (
    <form {...form} className="max-w-text">
      {state.errors.form && <Notice tone="bad" title={state.errors.form} />}
      {state.done && <Notice tone="good" title={state.done} />}
      <Field id="pattern" label={sentences.pattern} error={errorOf('pattern')}>
        <input {...control('pattern')} required maxLength={100} dir="auto" autoComplete="off" className="input" />
      </Field>
      <Field id="language" label={sentences.language} hint={sentences.languageHint} error={errorOf('language')}>
        <select {...control('language', true)} className="input">
          <option value="">{sentences.everyLanguage}</option>
          {languages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <Field id="action" label={sentences.action} error={errorOf('action')}>
        <select {...control('action')} className="input">
          <option value="hold">{sentences.hold}</option>
          <option value="block">{sentences.block}</option>
          <option value="prompt">{sentences.prompt}</option>
        </select>
      </Field>
      <Field id="note" label={sentences.note} hint={sentences.noteHint} error={errorOf('note')}>
        <input {...control('note', true)} maxLength={300} dir="auto" autoComplete="off" className="input" />
      </Field>
      <button disabled={isPending} className="button">
        {isPending ? sentences.saving : sentences.add}
      </button>
    </form>
  )
}
