'use client'

import { useState, type KeyboardEvent, type RefObject } from 'react'
import type { useKeySetting } from '#components/moderation/use-desk-keys'
import { keyActs, rebind, type KeyAct } from '#domain/moderation/desk-keys'

export type KeySentences = Record<KeyAct, string> & {
  button: string
  title: string
  confirm: string
  cancel: string
  isOn: string
  close: string
  change: string
  press: string
  taken: string
  noKey: string
  reset: string
}

type Props = { sentences: KeySentences; setting: ReturnType<typeof useKeySetting>; dialog: RefObject<HTMLDivElement | null> }

/** What each key does; a press on a key gives it another. */
export function DeskKeys({ sentences, setting, dialog }: Props) {
  const [changing, setChanging] = useState<KeyAct>()
  const [refused, setRefused] = useState('')
  const { bindings, isOn } = setting

  function onKeyDown(event: KeyboardEvent) {
    if (!changing || event.key === 'Tab' || event.key === 'Shift') return
    // Escape leaves the key as it was, and the help open.
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') return done('')
    const result = rebind(bindings, changing, event.key)
    if (!result.ok)
      return setRefused(result.refusal.code === 'taken' ? `${sentences.taken} ${sentences[result.refusal.by]}` : sentences.noKey)
    setting.bind(result.value)
    done('')
  }

  function done(sentence: string) {
    setChanging(undefined)
    setRefused(sentence)
  }

  return (
    <div
      id="desk-keys"
      ref={dialog}
      popover="auto"
      role="dialog"
      aria-labelledby="desk-keys-title"
      data-own-keys={changing ? '' : undefined}
      onKeyDown={onKeyDown}
      onToggle={() => done('')}
      className="sheet m-auto max-h-[92vh] w-96 max-w-full overflow-y-auto text-ink shadow-lg"
    >
      <h2 id="desk-keys-title" className="text-xl">
        {sentences.title}
      </h2>
      <dl className="my-3 grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-0.5 text-[0.92rem]">
        {keyActs.map(act => (
          <div key={act} className="contents">
            <dt dir="ltr">
              <button
                type="button"
                aria-label={`${sentences.change} ${sentences[act]}: ${bindings[act]}`}
                aria-pressed={changing === act}
                onClick={() => {
                  setChanging(changing === act ? undefined : act)
                  setRefused('')
                }}
                className="tool grid place-items-center"
              >
                <kbd className="min-w-6 rounded border border-edge px-1.5 text-center font-sans text-[0.88rem] text-ink">
                  {changing === act ? '…' : bindings[act]}
                </kbd>
              </button>
            </dt>
            <dd>{sentences[act]}</dd>
          </div>
        ))}
        <Fixed keys={['Ctrl', 'Enter']} what={sentences.confirm} />
        <Fixed keys={['Esc']} what={sentences.cancel} />
      </dl>
      <p role="status" className={`min-h-6 text-sm ${refused ? 'font-medium text-danger' : 'text-soft'}`}>
        {refused || sentences.press}
      </p>
      <label className="flex min-h-11 items-center gap-2.5 text-[0.92rem]">
        <input type="checkbox" checked={isOn} onChange={event => setting.switchTo(event.target.checked)} className="size-4 accent-accent" />
        {sentences.isOn}
      </label>
      <p className="flex flex-wrap gap-3">
        <button type="button" popoverTarget="desk-keys" popoverTargetAction="hide" className="button button-plain">
          {sentences.close}
        </button>
        {!setting.isFirst && (
          <button type="button" onClick={setting.reset} className="button button-plain">
            {sentences.reset}
          </button>
        )}
      </p>
    </div>
  )
}

function Fixed({ keys, what }: { keys: string[]; what: string }) {
  return (
    <div className="contents">
      <dt dir="ltr" className="flex justify-center gap-1 py-1">
        {keys.map(key => (
          <kbd key={key} className="rounded border border-edge px-1.5 font-sans text-[0.85rem]">
            {key}
          </kbd>
        ))}
      </dt>
      <dd>{what}</dd>
    </div>
  )
}
