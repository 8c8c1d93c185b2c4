'use client'

import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  actions: readonly { value: string; label: string; hint: string }[]
  sentences: {
    domain: string
    domainHint: string
    action: string
    note: string
    noteHint: string
    set: string
    errors: Record<string, string>
  }
}

/** A rule about the addresses of one mail domain. */
export function MailDomainForm({ action, actions, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm<Record<string, string>, object>({
    schema: async () => (await import('#domain/people/mail-domain-input')).mailDomainSchema as never,
    action,
    sentences: sentences.errors,
  })
  const { id: _, defaultValue: chosen, ...kind } = control('action')
  return (
    <form {...form} className="max-w-md">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      <Field id="domain" label={sentences.domain} hint={sentences.domainHint} error={errorOf('domain')}>
        <input {...control('domain', true)} required dir="ltr" autoCapitalize="none" spellCheck={false} className="input" />
      </Field>
      <fieldset aria-describedby={errorOf('action') && 'action-error'}>
        <legend className="font-medium">{sentences.action}</legend>
        {actions.map(({ value, label, hint }) => (
          <label key={value} className="flex min-h-11 items-start gap-3 py-1.5">
            <input
              {...kind}
              type="radio"
              value={value}
              required
              defaultChecked={chosen === value}
              className="mt-1 size-4.5 flex-none accent-accent"
            />
            <span>
              {label}
              <span className="block text-sm text-soft">{hint}</span>
            </span>
          </label>
        ))}
        {errorOf('action') && (
          <p id="action-error" className="text-sm font-medium text-danger">
            {errorOf('action')}
          </p>
        )}
      </fieldset>
      <Field id="note" label={sentences.note} hint={sentences.noteHint} error={errorOf('note')}>
        <input {...control('note', true)} dir="auto" maxLength={500} className="input" />
      </Field>
      <button className="button" disabled={isPending}>
        {sentences.set}
      </button>
    </form>
  )
}
