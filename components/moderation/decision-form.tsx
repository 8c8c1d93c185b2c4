'use client'

import { useActionState, useRef, useState, useTransition, type FormEvent } from 'react'
import { DecisionOutcome, type OutcomeSentences } from '#components/moderation/decision-outcome'
import { useDesk } from '#components/moderation/desk-shell'
import { RestoreForm, type RestoreSentences } from '#components/moderation/restore-form'
import { RestrictionForm, type DecisionReason, type RestrictionSentences } from '#components/moderation/restriction-form'
import { emptyForm } from '#domain/form-state'
import type { Judgeable } from '#domain/moderation/judgeable'
import type { DecisionState } from '#domain/moderation/decision-state'

export type DecisionSentences = OutcomeSentences & RestrictionSentences & RestoreSentences & { approve: string; lost: string }

type Props = {
  item: Judgeable
  action: (previous: DecisionState, form: FormData) => Promise<DecisionState>
  /** Where a browser without JavaScript goes after the decision. */
  returnTo: string
  queue: string
  /** With first sentences in the author's language. */
  reasons: readonly DecisionReason[]
  sentences: DecisionSentences
  locale: string
  /** The form of a restriction or a restoring is open already. */
  isOpen?: boolean
}

/**
 * Approve, restrict, restore, as plain forms. With JavaScript the decision is sent from here, so that the focus can go to
 * the next item and a colleague's faster decision can be shown in the item's place.
 */
export function DecisionForm({ item, action, returnTo, queue, reasons, sentences, locale, isOpen = false }: Props) {
  const desk = useDesk()
  const [answered, formAction] = useActionState<DecisionState, FormData>(action, emptyForm)
  const [outcome, setOutcome] = useState<DecisionState>()
  const [isPending, startTransition] = useTransition()
  const area = useRef<HTMLDivElement>(null)
  const shown = outcome ?? answered

  function decide(form: HTMLFormElement) {
    const data = new FormData(form)
    // The address is for browsers that load the page anew.
    data.delete('returnTo')
    const next = desk?.neighbour(item.id)
    startTransition(async () => {
      const result: DecisionState = await action(emptyForm, data).catch(() => ({ ...emptyForm, errors: { form: sentences.lost } }))
      if (result.done) {
        desk?.announce(result.done, result.undo)
        desk?.focusItem(next)
      } else {
        desk?.announce('')
        setOutcome(result)
        // A button that was pressed and waits has lost the focus.
        if (!area.current?.contains(document.activeElement)) desk?.focusItem(item.id)
      }
    })
  }

  function onApprove(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (!isPending) decide(event.currentTarget)
  }

  function leave() {
    for (const details of area.current?.querySelectorAll('details') ?? []) details.open = false
    desk?.focusItem(item.id)
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
  const form = { isOpen, judged, formAction, shown, isPending, decide, leave, sentences }
  const canRestrict = item.actions.some(possible => possible === 'remove' || possible === 'hold' || possible === 'withhold')
  return (
    <div ref={area} className="mt-3">
      <DecisionOutcome shown={shown} sentences={sentences} locale={locale} />
      {!shown.decided && (
        <div className="flex flex-wrap items-start gap-3" aria-busy={isPending}>
          {item.actions.includes('approve') && (
            <form action={formAction} onSubmit={onApprove}>
              {judged}
              <input type="hidden" name="action" value="approve" />
              <button data-act="approve" aria-keyshortcuts="a" disabled={isPending} className="button min-w-28">
                {sentences.approve}
              </button>
            </form>
          )}
          {canRestrict && <RestrictionForm {...form} item={item} reasons={reasons} />}
          {item.actions.includes('restore') && <RestoreForm {...form} itemId={item.id} />}
        </div>
      )}
    </div>
  )
}
