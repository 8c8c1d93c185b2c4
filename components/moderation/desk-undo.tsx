'use client'

import { useActionState, useEffect, useState, useTransition, type FormEvent } from 'react'
import { emptyForm, type FormState } from '#domain/form-state'
import type { Undoable } from '#domain/moderation/decision-state'

export type UndoSentences = { undo: string; undoing: string; lost: string }

type Props = {
  undoable: Undoable
  /** By the page's own clock, where it was made on this page. */
  endsAt: number | undefined
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** Where a browser without JavaScript goes after. */
  returnTo: string
  sentences: UndoSentences
  /** What to say, and the comment that is back, where it worked. */
  onAnswer: (sentence: string, commentId?: string) => void
  onGone: () => void
}

/** Takes the last decision back; for as long as the mail about it waits. Without JavaScript a form, and no clock. */
export function DeskUndo({ undoable, endsAt, action, returnTo, sentences, onAnswer, onGone }: Props) {
  const [, formAction] = useActionState(action, emptyForm)
  const [isPending, startTransition] = useTransition()
  const [left, setLeft] = useState(undoable.seconds)

  useEffect(() => {
    const end = endsAt ?? performance.now() + undoable.seconds * 1000
    const clock = setInterval(() => {
      const seconds = Math.ceil((end - performance.now()) / 1000)
      if (seconds > 0) return setLeft(seconds)
      clearInterval(clock)
      onGone()
    }, 250)
    return () => clearInterval(clock)
  }, [undoable, endsAt, onGone])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isPending) return
    const data = new FormData(event.currentTarget)
    // The address is for browsers that load the page anew.
    data.delete('returnTo')
    startTransition(async () => {
      const result = await action(emptyForm, data).catch(() => ({ ...emptyForm, errors: { form: sentences.lost } }))
      onAnswer(result.done ?? result.errors.form ?? '', 'next' in result ? result.next : undefined)
    })
  }

  return (
    <form action={formAction} onSubmit={onSubmit} className="flex items-center gap-3">
      <input type="hidden" name="decisionId" value={undoable.decisionId} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <button data-act="undo" aria-keyshortcuts="u" disabled={isPending} className="button button-quiet">
        {isPending ? sentences.undoing : sentences.undo}
      </button>
      <span aria-hidden className="text-sm text-soft tabular-nums">
        {left}
      </span>
    </form>
  )
}
