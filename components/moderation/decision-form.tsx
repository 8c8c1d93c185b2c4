'use client'

import { zodResolver } from '@hookform/resolvers/zod'
import { useActionState, useRef, useState, useTransition, type FormEvent, type KeyboardEvent } from 'react'
import { useForm } from 'react-hook-form'
import { useDesk } from '#components/moderation/desk-shell'
import { DifferenceText } from '#components/moderation/difference-text'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { emptyForm } from '#domain/form-state'
import { maximumStatement, removalSchema } from '#domain/moderation/decision'
import type { DecisionState } from '#domain/moderation/decision-state'

export type DecisionSentences = {
  approve: string
  remove: string
  reason: string
  reasonPlaceholder: string
  statement: string
  statementHint: string
  confirm: string
  deciding: string
  changed: string
  added: string
  taken: string
  lost: string
  errors: Record<string, string>
}

export type DecisionReason = { key: string; title: string; suggestion: string }

type Props = {
  item: { id: string; revision: number; lastDecisionId: string | null; canApprove: boolean }
  action: (previous: DecisionState, form: FormData) => Promise<DecisionState>
  /** Where a browser without JavaScript goes after the decision. */
  returnTo: string
  queue: string
  reasons: readonly DecisionReason[]
  sentences: DecisionSentences
  locale: string
}

/**
 * Approve and remove, as two plain forms. With JavaScript the decision is sent from here, so that the focus can go to
 * the next item and a colleague's faster decision can be shown in the item's place.
 */
export function DecisionForm({ item, action, returnTo, queue, reasons, sentences, locale }: Props) {
  const desk = useDesk()
  const [answered, formAction] = useActionState<DecisionState, FormData>(action, emptyForm)
  const [outcome, setOutcome] = useState<DecisionState>()
  const [isPending, startTransition] = useTransition()
  const details = useRef<HTMLDetailsElement>(null)
  const { register, handleSubmit, formState, getValues, setValue } = useForm({
    resolver: zodResolver(removalSchema),
    defaultValues: { reason: undefined, statement: '' },
  })
  const shown = outcome ?? answered

  function decide(form: HTMLFormElement) {
    const data = new FormData(form)
    // The address is for browsers that load the page anew.
    data.delete('returnTo')
    const next = desk?.neighbour(item.id)
    startTransition(async () => {
      const result = await action(emptyForm, data).catch(() => ({ ...emptyForm, errors: { form: sentences.lost } }))
      if (result.done) {
        desk?.announce(result.done)
        desk?.focusItem(next)
      } else {
        desk?.announce('')
        setOutcome(result)
      }
    })
  }

  function onApprove(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isPending) decide(event.currentTarget)
  }

  function onRemove(event: FormEvent<HTMLFormElement>) {
    const form = event.currentTarget
    if (!isPending) void handleSubmit(() => decide(form))(event)
    else event.preventDefault()
  }

  function onKeyDown(event: KeyboardEvent<HTMLFormElement>) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      event.currentTarget.requestSubmit()
    }
    if (event.key === 'Escape' && details.current) {
      details.current.open = false
      desk?.focusItem(item.id)
    }
  }

  /** A first sentence for the chosen rule, unless the moderator has written one. */
  function suggest(key: string) {
    const written = getValues('statement').trim()
    if (written !== '' && !reasons.some(reason => reason.suggestion === written)) return
    setValue('statement', reasons.find(reason => reason.key === key)?.suggestion ?? '', { shouldValidate: formState.isSubmitted })
  }

  const judged = (
    <>
      <input type="hidden" name="commentId" value={item.id} />
      <input type="hidden" name="revision" value={item.revision} />
      <input type="hidden" name="lastDecisionId" value={item.lastDecisionId ?? ''} />
      <input type="hidden" name="queue" value={queue} />
      <input type="hidden" name="returnTo" value={returnTo} />
    </>
  )
  const errorOf = (field: 'reason' | 'statement') => {
    const issue = formState.errors[field]?.message
    return issue ? (sentences.errors[issue] ?? issue) : shown.errors[field]
  }
  const reason = register('reason', { onChange: event => suggest((event.target as HTMLSelectElement).value) })
  const ids = { reason: `reason-${item.id}`, statement: `statement-${item.id}` }
  return (
    <div className="mt-3">
      {shown.errors.form && (
        <Notice tone="bad" title={shown.errors.form}>
          {shown.decided && (
            <>
              <p>
                {shown.decided.sentence}, <LocalTime instant={shown.decided.at} locale={locale} />
              </p>
              {shown.decided.statement && <p dir="auto">{shown.decided.statement}</p>}
            </>
          )}
          {shown.changed && (
            <>
              <p className="mt-2 text-sm font-medium">{sentences.changed}</p>
              <DifferenceText parts={shown.changed} sentences={sentences} />
            </>
          )}
        </Notice>
      )}
      {!shown.decided && (
        <div className="flex flex-wrap items-start gap-3" aria-busy={isPending}>
          {item.canApprove && (
            <form action={formAction} onSubmit={onApprove}>
              {judged}
              <input type="hidden" name="action" value="approve" />
              <button data-act="approve" aria-keyshortcuts="a" disabled={isPending} className="button min-w-28">
                {sentences.approve}
              </button>
            </form>
          )}
          <details
            ref={details}
            data-act="remove"
            open={shown.errors.reason || shown.errors.statement ? true : undefined}
            onToggle={event => event.currentTarget.open && event.currentTarget.querySelector('select')?.focus()}
            className="open:basis-full"
          >
            <summary aria-keyshortcuts="r" className="button button-danger w-fit min-w-28 list-none [&::-webkit-details-marker]:hidden">
              {sentences.remove}
            </summary>
            <form action={formAction} onSubmit={onRemove} onKeyDown={onKeyDown} noValidate className="mt-3 grid max-w-text gap-3">
              {judged}
              <input type="hidden" name="action" value="remove" />
              <div className="grid gap-1">
                <label htmlFor={ids.reason} className="text-sm font-medium">
                  {sentences.reason}
                </label>
                <select
                  {...reason}
                  id={ids.reason}
                  required
                  defaultValue={shown.values.reason ?? ''}
                  aria-invalid={errorOf('reason') ? true : undefined}
                  aria-describedby={errorOf('reason') && `${ids.reason}-error`}
                  className="input"
                >
                  <option value="" disabled>
                    {sentences.reasonPlaceholder}
                  </option>
                  {reasons.map(({ key, title }) => (
                    <option key={key} value={key}>
                      {title}
                    </option>
                  ))}
                </select>
                <FieldError id={`${ids.reason}-error`} sentence={errorOf('reason')} />
              </div>
              <div className="grid gap-1">
                <label htmlFor={ids.statement} className="text-sm font-medium">
                  {sentences.statement}
                </label>
                <p id={`${ids.statement}-hint`} className="text-sm text-soft">
                  {sentences.statementHint}
                </p>
                <textarea
                  {...register('statement')}
                  id={ids.statement}
                  required
                  rows={3}
                  dir="auto"
                  maxLength={maximumStatement}
                  defaultValue={shown.values.statement ?? ''}
                  aria-invalid={errorOf('statement') ? true : undefined}
                  aria-describedby={`${ids.statement}-hint${errorOf('statement') ? ` ${ids.statement}-error` : ''}`}
                  className="input"
                />
                <FieldError id={`${ids.statement}-error`} sentence={errorOf('statement')} />
              </div>
              <button disabled={isPending} className="button button-danger w-fit">
                {isPending ? sentences.deciding : sentences.confirm}
              </button>
            </form>
          </details>
        </div>
      )}
    </div>
  )
}

function FieldError({ id, sentence }: { id: string; sentence?: string }) {
  return sentence ? (
    <p id={id} className="text-sm font-medium text-danger">
      {sentence}
    </p>
  ) : null
}
