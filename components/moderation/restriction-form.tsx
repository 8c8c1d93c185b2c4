'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useRef, type FormEvent, type KeyboardEvent, type ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import type { Judgeable } from '#domain/moderation/judgeable'
import { RestrictionField } from '#components/moderation/restriction-field'
import { decisionSources, isRestriction } from '#domain/moderation/decision-actions'
import { durationDays, lawChosen, restrictionFormSchema } from '#domain/moderation/decision-form'
import type { DecisionState } from '#domain/moderation/decision-state'
import { maximumFacts, maximumLaw, maximumStatement } from '#domain/moderation/statement-of-reasons'

export type DecisionReason = { key: string; title: string; suggestion: string }

export type RestrictionSentences = {
  restrict: string
  what: string
  actions: Record<'remove' | 'hold' | 'withhold', string>
  reason: string
  reasonPlaceholder: string
  lawChoice: string
  law: string
  lawHint: string
  territory: string
  territoryHint: string
  facts: string
  factsHint: string
  statement: string
  statementHint: string
  source: string
  sources: Record<'flag' | 'notice' | 'own' | 'rule' | 'order', string>
  duration: string
  durations: Record<string, string>
  confirm: string
  deciding: string
  errors: Record<string, string>
}

type Props = {
  item: Judgeable
  reasons: readonly DecisionReason[]
  sentences: RestrictionSentences
  isOpen: boolean
  judged: ReactNode
  formAction: (form: FormData) => void
  shown: DecisionState
  isPending: boolean
  decide: (form: HTMLFormElement) => void
  leave: () => void
}

/**
 * Removes, puts aside or withholds, with the statement of reasons. One form for the three: the fields that only one needs
 * show by what is chosen, without JavaScript too.
 */
export function RestrictionForm({ item, reasons, sentences, isOpen, judged, formAction, shown, isPending, decide, leave }: Props) {
  const details = useRef<HTMLDetailsElement>(null)
  const typed = shown.values
  const possible = item.actions.filter(isRestriction)
  const first = possible.find(action => action === typed['action']) ?? possible[0] ?? 'remove'
  const { register, handleSubmit, formState, getValues, setValue } = useForm({
    resolver: zodResolver(restrictionFormSchema),
    defaultValues: {
      action: first,
      reason: typed['reason'] ?? '',
      law: typed['law'] ?? '',
      facts: typed['facts'] ?? item.facts,
      statement: typed['statement'] ?? '',
      territory: typed['territory'] ?? '',
    },
  })
  const isRefused = Object.keys(shown.errors).some(field => field !== 'form')

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    if (!isPending) void handleSubmit(() => decide(form))(event)
    else event.preventDefault()
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
    if (event.key === 'Escape') leave()
  }

  /** A first sentence for the chosen rule, unless the moderator has written one. */
  function suggest(key: string) {
    const written = getValues('statement').trim()
    if (written !== '' && !reasons.some(reason => reason.suggestion === written)) return
    setValue('statement', reasons.find(reason => reason.key === key)?.suggestion ?? '', { shouldValidate: formState.isSubmitted })
  }

  const errorOf = (field: 'reason' | 'law' | 'facts' | 'statement' | 'territory') => {
    const issue = formState.errors[field]?.message
    return issue ? (sentences.errors[issue] ?? issue) : shown.errors[field]
  }
  const id = (field: string) => `${field}-${item.id}`
  const described = (field: Parameters<typeof errorOf>[0], hasHint: boolean) => ({
    id: id(field),
    'aria-invalid': errorOf(field) ? (true as const) : undefined,
    'aria-describedby': [hasHint && `${id(field)}-hint`, errorOf(field) && `${id(field)}-error`].filter(Boolean).join(' ') || undefined,
    className: 'input',
  })
  const reason = register('reason', { onChange: event => suggest((event.target as HTMLSelectElement).value) })
  return (
    <details
      ref={details}
      data-act="restrict"
      open={isRefused || isOpen ? true : undefined}
      onToggle={event => event.currentTarget.open && event.currentTarget.querySelector('select')?.focus()}
      className="open:basis-full"
    >
      <summary className="button button-danger w-fit min-w-28 list-none [&::-webkit-details-marker]:hidden">{sentences.restrict}</summary>
      <form action={formAction} onSubmit={onSubmit} onKeyDown={onKeyDown} noValidate className="group/restrict mt-3 grid max-w-text gap-3">
        {judged}
        <fieldset>
          <legend className="text-sm font-medium">{sentences.what}</legend>
          <div className="flex flex-wrap gap-x-6">
            {possible.map(action => (
              <label key={action} className="flex min-h-11 items-center gap-2">
                <input
                  {...register('action')}
                  type="radio"
                  value={action}
                  defaultChecked={action === first}
                  data-act={action}
                  className="size-4 accent-accent"
                />
                {sentences.actions[action]}
              </label>
            ))}
          </div>
        </fieldset>
        <RestrictionField id={id('reason')} label={sentences.reason} error={errorOf('reason')}>
          <select {...reason} {...described('reason', false)} required defaultValue={typed['reason'] ?? ''}>
            <option value="" disabled>
              {sentences.reasonPlaceholder}
            </option>
            {reasons.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
            <option value={lawChosen}>{sentences.lawChoice}</option>
          </select>
        </RestrictionField>
        <RestrictionField
          id={id('law')}
          label={sentences.law}
          hint={sentences.lawHint}
          error={errorOf('law')}
          className="hidden group-has-[option[value=law]:checked]/restrict:grid"
        >
          <input {...register('law')} {...described('law', true)} dir="auto" maxLength={maximumLaw} defaultValue={typed['law'] ?? ''} />
        </RestrictionField>
        <RestrictionField
          id={id('territory')}
          label={sentences.territory}
          hint={sentences.territoryHint}
          error={errorOf('territory')}
          className="hidden group-has-[input[value=withhold]:checked]/restrict:grid"
        >
          <input {...register('territory')} {...described('territory', true)} dir="auto" defaultValue={typed['territory'] ?? ''} />
        </RestrictionField>
        <RestrictionField id={id('facts')} label={sentences.facts} hint={sentences.factsHint} error={errorOf('facts')}>
          <textarea
            {...register('facts')}
            {...described('facts', true)}
            required
            rows={2}
            dir="auto"
            maxLength={maximumFacts}
            defaultValue={typed['facts'] ?? item.facts}
          />
        </RestrictionField>
        <RestrictionField id={id('statement')} label={sentences.statement} hint={sentences.statementHint} error={errorOf('statement')}>
          <textarea
            {...register('statement')}
            {...described('statement', true)}
            required
            rows={3}
            dir="auto"
            maxLength={maximumStatement}
            defaultValue={typed['statement'] ?? ''}
          />
        </RestrictionField>
        <div className="grid gap-3 sm:grid-cols-2">
          <RestrictionField id={id('source')} label={sentences.source}>
            <select id={id('source')} name="source" defaultValue={typed['source'] ?? item.source} className="input">
              {decisionSources
                .filter(source => source !== 'notice' && source !== 'order')
                .map(source => (
                  <option key={source} value={source}>
                    {sentences.sources[source]}
                  </option>
                ))}
            </select>
          </RestrictionField>
          <RestrictionField
            id={id('days')}
            label={sentences.duration}
            className="grid group-has-[input[value=hold]:checked]/restrict:hidden"
          >
            <select id={id('days')} name="days" defaultValue={typed['days'] ?? ''} className="input">
              <option value="">{sentences.durations['always']}</option>
              {durationDays.map(days => (
                <option key={days} value={days}>
                  {sentences.durations[days]}
                </option>
              ))}
            </select>
          </RestrictionField>
        </div>
        <button disabled={isPending} className="button button-danger w-fit">
          {isPending ? sentences.deciding : sentences.confirm}
        </button>
      </form>
    </details>
  )
}
