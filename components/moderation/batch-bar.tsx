'use client'

import { useActionState, useEffect, useState } from 'react'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'

export type BatchBarSentences = { label: string; page: string; chosen: string; all: string; counts: string[] }

type Props = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  /** The address of the list, with its filter. */
  path: string
  sentences: BatchBarSentences
  /** Nothing above can be chosen. */
  isEmpty: boolean
}

const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"][form="desk-batch"]')]

/** Makes a list of what is chosen above, or of all that match. The boxes stand with the items and belong to this form. */
export function BatchBar({ action, path, sentences, isEmpty }: Props) {
  const [state, formAction, isPending] = useActionState(action, emptyForm)
  const [count, setCount] = useState<number>()
  const [isWhole, setWhole] = useState(false)

  useEffect(() => {
    const look = () => {
      const all = boxes()
      const chosen = all.filter(box => box.checked).length
      setCount(chosen)
      setWhole(chosen > 0 && chosen === all.length)
    }
    look()
    const onChange = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.form?.id === 'desk-batch') look()
    }
    document.addEventListener('change', onChange)
    return () => document.removeEventListener('change', onChange)
  })

  if (isEmpty) return null
  return (
    <form
      id="desk-batch"
      action={formAction}
      aria-label={sentences.label}
      // In sight as soon as something is chosen, wherever in the list that is.
      className={`flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line bg-paper py-2 text-sm ${count ? 'sticky bottom-0 z-10' : ''}`}
    >
      <input type="hidden" name="source" value={path} />
      {count !== undefined && (
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            checked={isWhole}
            onChange={event => {
              for (const box of boxes()) box.checked = event.target.checked
              setWhole(event.target.checked)
              setCount(event.target.checked ? boxes().length : 0)
            }}
            className="size-5 accent-accent"
          />
          {sentences.page}
        </label>
      )}
      <button name="which" value="chosen" disabled={isPending} className="button button-plain">
        {sentences.chosen}
      </button>
      <button name="which" value="all" disabled={isPending} className="button button-plain">
        {sentences.all}
      </button>
      {count !== undefined && <span className="text-soft tabular-nums">{sentences.counts[count] ?? sentences.counts.at(-1)}</span>}
      {state.errors['form'] && (
        <div className="basis-full">
          <Notice tone="bad" title={state.errors['form']} />
        </div>
      )}
    </form>
  )
}
