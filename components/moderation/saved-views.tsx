'use client'

import { useActionState, useId } from 'react'
import { Notice } from '#components/ui/notice'
import { emptyForm, type FormState } from '#domain/form-state'
import type { SavedView } from '#domain/moderation/saved-view'

type Action = (previous: FormState, form: FormData) => Promise<FormState>
type Props = {
  /** The desk's own address in the language of the page. */
  base: string
  views: readonly SavedView[]
  /** The query of the list that is shown. */
  address: string
  /** A whole queue needs no name of its own. */
  canSave: boolean
  save: Action
  remove: Action
  maximumName: number
  sentences: Record<'title' | 'saveTitle' | 'name' | 'save' | 'deleteTitle' | 'delete' | 'undo', string>
}

/** A moderator's own views of the desk: to go to, to add what is shown, to delete, and to take a deletion back. */
export function SavedViews({ base, views, address, canSave, save, remove, maximumName, sentences }: Props) {
  const [saved, saveAction, isSaving] = useActionState(save, emptyForm)
  const [removed, removeAction, isRemoving] = useActionState(remove, emptyForm)
  const [restored, restoreAction, isRestoring] = useActionState(save, emptyForm)
  const id = useId()
  const gone = removed.done && !views.some(view => view.name === removed.values['name']) ? removed : undefined
  const failure = removed.errors['form'] ?? restored.errors['form']
  if (views.length === 0 && !canSave && !gone) return null
  return (
    <div className="mt-2 text-sm">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {views.length > 0 && (
          <nav aria-label={sentences.title}>
            <ul className="flex flex-wrap gap-2">
              {views.map(view => (
                <li key={view.id}>
                  <a
                    href={view.address ? `${base}?${view.address}` : base}
                    aria-current={view.address === address ? 'page' : undefined}
                    className="chip"
                  >
                    <bdi>{view.name}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {canSave && (
          <details open={saved.errors['name'] || saved.errors['form'] ? true : undefined}>
            <summary className="w-fit py-1.5 text-soft underline underline-offset-4">{sentences.saveTitle}</summary>
            <form action={saveAction} className="mt-1 flex flex-wrap items-end gap-2">
              <input type="hidden" name="address" value={address} />
              <label htmlFor={`${id}-name`} className="grid gap-1">
                {sentences.name}
                <input
                  id={`${id}-name`}
                  name="name"
                  required
                  maxLength={maximumName}
                  dir="auto"
                  defaultValue={saved.values['name'] ?? ''}
                  aria-invalid={saved.errors['name'] ? true : undefined}
                  aria-describedby={saved.errors['name'] ? `${id}-name-error` : undefined}
                  className="input"
                />
              </label>
              <button disabled={isSaving} className="button button-quiet">
                {sentences.save}
              </button>
              {saved.errors['name'] && (
                <p id={`${id}-name-error`} className="w-full font-medium text-danger">
                  {saved.errors['name']}
                </p>
              )}
              {saved.errors['form'] && <Notice tone="bad" title={saved.errors['form']} />}
            </form>
          </details>
        )}
        {views.length > 0 && (
          <details>
            <summary className="w-fit py-1.5 text-soft underline underline-offset-4">{sentences.deleteTitle}</summary>
            <form action={removeAction}>
              <ul className="mt-1 grid gap-1">
                {views.map(view => (
                  <li key={view.id} className="flex items-baseline justify-between gap-4">
                    <bdi>{view.name}</bdi>
                    <button name="id" value={view.id} disabled={isRemoving} className="button button-plain">
                      {sentences.delete} <span className="sr-only">{view.name}</span>
                    </button>
                  </li>
                ))}
              </ul>
            </form>
          </details>
        )}
      </div>
      <div role="status" className="flex flex-wrap items-baseline gap-x-3">
        {gone ? <span className="font-medium">{gone.done}</span> : saved.done && <span className="font-medium">{saved.done}</span>}
        {gone && (
          <form action={restoreAction}>
            <input type="hidden" name="name" value={gone.values['name']} />
            <input type="hidden" name="address" value={gone.values['address']} />
            <button disabled={isRestoring} className="button button-plain">
              {sentences.undo}
            </button>
          </form>
        )}
      </div>
      {failure && <Notice tone="bad" title={failure} />}
    </div>
  )
}
