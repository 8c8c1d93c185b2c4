'use client'

import { createContext, use, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactNode } from 'react'

type Desk = {
  /** Says it politely, and shows it at the head of the list. */
  announce: (sentence: string) => void
  /** The item to go to when this one leaves. */
  neighbour: (id: string) => string | undefined
  focusItem: (id: string | undefined) => void
}

const DeskContext = createContext<Desk | undefined>(undefined)

/** The desk around an item; undefined where an item stands on a page of its own. */
export function useDesk(): Desk | undefined {
  return use(DeskContext)
}

type Shortcut = 'next' | 'previous' | 'approve' | 'remove' | 'help'
export type KeySentences = Record<Shortcut | 'button' | 'title' | 'confirm' | 'cancel' | 'isOn' | 'close', string>

const shortcuts: Record<string, Shortcut> = { j: 'next', k: 'previous', a: 'approve', r: 'remove', '?': 'help' }

type Props = {
  sentences: KeySentences
  /** The sentence about the decision before, where the page was loaded anew after it. */
  notice?: string
  /** The title and the queues, in one line with the button for the keyboard's help. */
  head: ReactNode
  children: ReactNode
}

/** The keyboard, the announcements and the focus of a list of items. Without JavaScript it is the list alone. */
export function DeskShell({ sentences, notice = '', head, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const help = useRef<HTMLDivElement>(null)
  const [status, setStatus] = useState(notice)
  const isOn = useSyncExternalStore(listen, readPreference, () => true)

  const desk = useMemo<Desk>(() => {
    const items = () => [...(list.current?.querySelectorAll<HTMLElement>('[data-desk-item]') ?? [])]
    return {
      announce: setStatus,
      neighbour: id => {
        const all = items()
        const at = all.findIndex(item => item.dataset.deskItem === id)
        return (all[at + 1] ?? all[at - 1])?.dataset.deskItem
      },
      focusItem: id => focusOn(items().find(item => item.dataset.deskItem === id) ?? list.current),
    }
  }, [])

  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event)
      if (!shortcut || !list.current) return
      const all = [...list.current.querySelectorAll<HTMLElement>('[data-desk-item]')]
      const current = document.activeElement?.closest<HTMLElement>('[data-desk-item]')
      const at = current ? all.indexOf(current) : -1
      event.preventDefault()
      if (shortcut === 'help') help.current?.togglePopover()
      else if (shortcut === 'next') focusOn(all[Math.min(at + 1, all.length - 1)])
      else if (shortcut === 'previous') focusOn(all[Math.max(at - 1, 0)])
      else if (shortcut === 'approve') current?.querySelector<HTMLButtonElement>('[data-act="approve"]')?.click()
      else {
        const form = current?.querySelector<HTMLDetailsElement>('[data-act="remove"]')
        if (form?.open) form.querySelector('select')?.focus()
        else if (form) form.open = true
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])

  const rows: [keys: string[], what: string][] = [
    [['j'], sentences.next],
    [['k'], sentences.previous],
    [['a'], sentences.approve],
    [['r'], sentences.remove],
    [['Ctrl', 'Enter'], sentences.confirm],
    [['Esc'], sentences.cancel],
    [['?'], sentences.help],
  ]
  return (
    <DeskContext value={desk}>
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        {head}
        <button type="button" popoverTarget="desk-keys" className="button button-plain ms-auto hidden sm:inline-flex">
          {sentences.button}
        </button>
      </div>
      <p role="status" aria-live="polite" className="min-h-8 py-1 text-sm font-medium">
        {status}
      </p>
      <div
        id="desk-keys"
        ref={help}
        popover="auto"
        role="dialog"
        aria-labelledby="desk-keys-title"
        className="sheet m-auto w-80 max-w-full text-ink shadow-lg"
      >
        <h2 id="desk-keys-title" className="text-xl">
          {sentences.title}
        </h2>
        <dl className="my-3 grid grid-cols-[auto_1fr] items-baseline gap-x-4 gap-y-1.5 text-[0.92rem]">
          {rows.map(([keys, what]) => (
            <div key={what} className="contents">
              <dt dir="ltr" className="flex gap-1">
                {keys.map(key => (
                  <kbd key={key} className="rounded border border-edge px-1.5 font-sans text-[0.85rem]">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <label className="flex min-h-11 items-center gap-2.5 text-[0.92rem]">
          <input
            type="checkbox"
            checked={isOn}
            onChange={event => writePreference(event.target.checked)}
            className="size-4 accent-accent"
          />
          {sentences.isOn}
        </label>
        <button type="button" popoverTarget="desk-keys" popoverTargetAction="hide" className="button button-plain">
          {sentences.close}
        </button>
      </div>
      <div ref={list} tabIndex={-1} className="outline-none">
        {children}
      </div>
    </DeskContext>
  )
}

function focusOn(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}

/** A single letter, by the key's place where the layout is not Latin; never while somebody types. */
function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return undefined
  const target = event.target as HTMLElement
  if (target.closest('input, textarea, select, [contenteditable]')) return undefined
  const letter = /^[a-z?]$/i.test(event.key) ? event.key.toLowerCase() : event.code.replace(/^Key/, '').toLowerCase()
  return shortcuts[letter]
}

const preference = 'desk-keys'
const listeners = new Set<() => void>()

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function readPreference(): boolean {
  try {
    return localStorage.getItem(preference) !== 'off'
  } catch {
    // A browser that keeps nothing: the shortcuts are on, as at first.
    return true
  }
}

function writePreference(isOn: boolean): void {
  try {
    localStorage.setItem(preference, isOn ? 'on' : 'off')
  } catch {
    return
  }
  for (const listener of listeners) listener()
}
