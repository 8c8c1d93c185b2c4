'use client'

import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

const schemas = {
  add: async () => (await import('#domain/moderation/house-rule-input')).newHouseRuleSchema,
  change: async () => (await import('#domain/moderation/house-rule-input')).houseRuleChangeSchema,
} as const

export type HouseRuleSentences = {
  key: string
  keyHint: string
  title: string
  titleHint: string
  text: string
  textHint: string
  suggestion: string
  suggestionHint: string
  category: string
  categoryHint: string
  language: string
  languageHint: string
  save: string
  saving: string
  errors: Record<string, string>
}

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  initial: Record<string, string>
  /** Without a version it is a new rule. */
  version?: number
  categories: readonly { value: string; label: string }[]
  languages: readonly { value: string; label: string }[]
  /** The direction of the language it is worded in. */
  direction?: 'ltr' | 'rtl' | 'auto'
  sentences: HouseRuleSentences
}

/** The wording of a house rule in one language. */
export function HouseRuleForm({ action, initial, version, categories, languages, direction, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm<Record<string, string>, object>({
    schema: version === undefined ? schemas.add : schemas.change,
    action,
    sentences: sentences.errors,
    initial,
  })
  const isNew = version === undefined
  const dir = direction ?? 'auto'
  return (
    <form {...form} className="max-w-text">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      {isNew ? (
        <Field id="key" label={sentences.key} hint={sentences.keyHint} error={errorOf('key')}>
          <input {...control('key', true)} required dir="ltr" autoCapitalize="none" spellCheck={false} maxLength={40} className="input" />
        </Field>
      ) : (
        <>
          <input type="hidden" {...control('key')} />
          <input type="hidden" {...control('version')} />
          <input type="hidden" {...control('language')} />
        </>
      )}
      {isNew && (
        <Field id="language" label={sentences.language} hint={sentences.languageHint} error={errorOf('language')}>
          <select {...control('language', true)} className="input">
            {languages.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </Field>
      )}
      <Field id="title" label={sentences.title} hint={sentences.titleHint} error={errorOf('title')}>
        <input {...control('title', true)} required dir={dir} maxLength={80} className="input" />
      </Field>
      <Field id="text" label={sentences.text} hint={sentences.textHint} error={errorOf('text')}>
        <textarea {...control('text', true)} required rows={2} dir={dir} maxLength={300} className="input" />
      </Field>
      <Field id="suggestion" label={sentences.suggestion} hint={sentences.suggestionHint} error={errorOf('suggestion')}>
        <textarea {...control('suggestion', true)} required rows={2} dir={dir} maxLength={500} className="input" />
      </Field>
      <Field id="category" label={sentences.category} hint={sentences.categoryHint} error={errorOf('category')}>
        <select {...control('category', true)} required className="input">
          {isNew && <option value="" />}
          {categories.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <button className="button" disabled={isPending}>
        {isPending ? sentences.saving : sentences.save}
      </button>
    </form>
  )
}
