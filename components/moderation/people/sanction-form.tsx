'use client'

import { RestrictionField } from '#components/moderation/restriction-field'
import { Notice } from '#components/ui/notice'
import { useActionForm } from '#components/ui/use-action-form'
import type { FormState } from '#domain/form-state'
import { sanctionKinds } from '#domain/moderation/sanction'
import { maximumFacts, maximumStatement } from '#domain/moderation/statement-of-reasons'

export type SanctionSentences = {
  kind: string
  kinds: Record<(typeof sanctionKinds)[number], string>
  kindHints: Record<(typeof sanctionKinds)[number], string>
  reason: string
  reasonPlaceholder: string
  days: string
  always: string
  facts: string
  factsHint: string
  statement: string
  statementHint: string
  removesComments: string
  removesHint: string
  confirm: string
  saving: string
  errors: Record<string, string>
}

type Props = {
  personId: string
  action: (previous: FormState, form: FormData) => Promise<FormState>
  reasons: readonly { key: string; title: string }[]
  durations: readonly { days: number; label: string }[]
  /** Where the second factor is asked for again with a removal of all comments. */
  factor: { name: string; label: string; hint: string; autoComplete: string } | null
  sentences: SanctionSentences
}

/**
 * Warns, premoderates, suspends or bans, with the statement of reasons. The fields that only one of them needs show by what
 * is chosen, without JavaScript too.
 */
export function SanctionForm({ personId, action, reasons, durations, factor, sentences }: Props) {
  const { state, isPending, control, errorOf, form } = useActionForm<Record<string, string>, object>({
    schema: async () => (await import('#domain/moderation/sanction-input')).sanctionSchema as never,
    action,
    sentences: sentences.errors,
    initial: { personId },
  })
  const field = (name: string, hasHint = false) => ({ ...control(name, hasHint), className: 'input' })
  const { id: _, defaultValue: chosen, ...kind } = control('kind')
  const { defaultValue: removes, ...removal } = control('removesComments', true)
  return (
    <form {...form} className="group/sanction grid max-w-text gap-3">
      {state.errors['form'] && <Notice tone="bad" title={state.errors['form']} />}
      <input type="hidden" {...control('personId')} defaultValue={personId} />
      <fieldset aria-describedby={errorOf('kind') && 'kind-error'}>
        <legend className="text-sm font-medium">{sentences.kind}</legend>
        {sanctionKinds.map(each => (
          <label key={each} className="flex min-h-11 items-start gap-3 py-1.5">
            <input
              {...kind}
              type="radio"
              value={each}
              defaultChecked={chosen === each}
              required
              className="mt-1 size-4.5 flex-none accent-accent"
            />
            <span>
              <span className="font-medium">{sentences.kinds[each]}</span>
              <span className="block text-sm text-soft">{sentences.kindHints[each]}</span>
            </span>
          </label>
        ))}
        {errorOf('kind') && (
          <p id="kind-error" className="text-sm font-medium text-danger">
            {errorOf('kind')}
          </p>
        )}
      </fieldset>
      <div className="hidden group-has-[input[value=premoderation]:checked]/sanction:block group-has-[input[value=suspension]:checked]/sanction:block">
        <RestrictionField id="days" label={sentences.days} error={errorOf('days')}>
          <select {...field('days')}>
            <option value="">{sentences.always}</option>
            {durations.map(({ days, label }) => (
              <option key={days} value={days}>
                {label}
              </option>
            ))}
          </select>
        </RestrictionField>
      </div>
      <RestrictionField id="reason" label={sentences.reason} error={errorOf('reason')}>
        <select {...field('reason')} required>
          <option value="">{sentences.reasonPlaceholder}</option>
          {reasons.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      </RestrictionField>
      <RestrictionField id="facts" label={sentences.facts} hint={sentences.factsHint} error={errorOf('facts')}>
        <textarea {...field('facts', true)} required rows={3} dir="auto" maxLength={maximumFacts} />
      </RestrictionField>
      <RestrictionField id="statement" label={sentences.statement} hint={sentences.statementHint} error={errorOf('statement')}>
        <textarea {...field('statement', true)} required rows={3} dir="auto" maxLength={maximumStatement} />
      </RestrictionField>
      <div className="hidden group-has-[input[value=ban]:checked]/sanction:block">
        <label htmlFor="removesComments" className="flex items-start gap-3">
          <input
            {...removal}
            type="checkbox"
            value="yes"
            defaultChecked={removes === 'yes'}
            className="mt-1 size-5 flex-none accent-accent"
          />
          <span>
            <span className="font-medium">{sentences.removesComments}</span>
            <span id="removesComments-hint" className="block text-sm text-soft">
              {sentences.removesHint}
            </span>
          </span>
        </label>
        {errorOf('removesComments') && <p className="text-sm font-medium text-danger">{errorOf('removesComments')}</p>}
        {factor && (
          <RestrictionField id={factor.name} label={factor.label} hint={factor.hint} error={errorOf(factor.name)}>
            <input {...field(factor.name, true)} autoComplete={factor.autoComplete} dir="ltr" />
          </RestrictionField>
        )}
      </div>
      <button disabled={isPending} className="button button-danger w-fit">
        {isPending ? sentences.saving : sentences.confirm}
      </button>
    </form>
  )
}
