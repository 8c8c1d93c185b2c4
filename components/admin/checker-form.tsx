'use client'

import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

const schemas = {
  add: async () => (await import('#domain/moderation/checkers/checker-input')).newCheckerSchema,
  change: async () => (await import('#domain/moderation/checkers/checker-input')).checkerChangeSchema,
} as const

export type CheckerSentences = {
  name: string
  nameHint: string
  url: string
  urlHint: string
  action: string
  actionHint: string
  threshold: string
  thresholdHint: string
  timeoutMs: string
  timeoutMsHint: string
  renewSecret: string
  renewSecretHint: string
  submit: string
  errors: Record<string, string>
}

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  initial: Record<string, string>
  /** Of a checker that is there. */
  isChange?: boolean
  actions: readonly { value: string; label: string }[]
  sentences: CheckerSentences
}

/** Where a checker is asked and what follows. A new secret is shown this once, also without JavaScript. */
export function CheckerForm({ action, initial, isChange = false, actions, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm<Record<string, string>, object>({
    schema: isChange ? schemas.change : schemas.add,
    action,
    sentences: sentences.errors,
    initial,
  })
  return (
    <form {...form} className="max-w-md">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      {state.done && (
        <Notice tone="good" title={state.done}>
          {state.next && (
            <output dir="ltr" className="mt-2 block font-mono text-sm wrap-anywhere select-all">
              {state.next}
            </output>
          )}
        </Notice>
      )}
      {isChange ? (
        <input type="hidden" {...control('id')} />
      ) : (
        <Field id="name" label={sentences.name} hint={sentences.nameHint} error={errorOf('name')}>
          <input {...control('name', true)} required dir="ltr" autoCapitalize="none" spellCheck={false} maxLength={40} className="input" />
        </Field>
      )}
      <Field id="url" label={sentences.url} hint={sentences.urlHint} error={errorOf('url')}>
        <input {...control('url', true)} required type="url" dir="ltr" maxLength={2000} className="input" />
      </Field>
      <Field id="action" label={sentences.action} hint={sentences.actionHint} error={errorOf('action')}>
        <select {...control('action', true)} required className="input">
          {actions.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </Field>
      <Field id="threshold" label={sentences.threshold} hint={sentences.thresholdHint} error={errorOf('threshold')}>
        <input {...control('threshold', true)} required inputMode="decimal" dir="ltr" maxLength={8} className="input" />
      </Field>
      <Field id="timeoutMs" label={sentences.timeoutMs} hint={sentences.timeoutMsHint} error={errorOf('timeoutMs')}>
        <input {...control('timeoutMs', true)} required inputMode="numeric" dir="ltr" maxLength={5} className="input" />
      </Field>
      {isChange && (
        <label className="my-4 flex min-h-11 items-start gap-3">
          {/* Empty again after each answer: whoever saves a second time wants no second secret. */}
          <input
            key={state.next}
            name="renewSecret"
            type="checkbox"
            value="yes"
            aria-describedby="renewSecret-hint"
            className="mt-1 size-5 flex-none accent-accent"
          />
          <span>
            {sentences.renewSecret}
            <span id="renewSecret-hint" className="block text-sm text-soft">
              {sentences.renewSecretHint}
            </span>
          </span>
        </label>
      )}
      <button className="button" disabled={isPending}>
        {sentences.submit}
      </button>
    </form>
  )
}
