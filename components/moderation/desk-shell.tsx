'use client'

import { createContext, use, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { DeskKeys, type KeySentences } from '#components/moderation/desk-keys'
import { makeDeskMarks, type DeskMarks } from '#components/moderation/desk-marks'
import { DeskUndo, type UndoSentences } from '#components/moderation/desk-undo'
import { useDeskClaims, type ClaimWish } from '#components/moderation/use-desk-claims'
import { useDeskKeys, useKeySetting } from '#components/moderation/use-desk-keys'
import { useDeskLive } from '#components/moderation/use-desk-live'
import type { FormState } from '#domain/form-state'
import type { Undoable } from '#domain/moderation/decision-state'
import type { KeyAct } from '#domain/moderation/desk-keys'

type Desk = {
  /** Says it politely, and shows it at the head of the list; with what can be taken back still. */
  announce: (sentence: string, undoable?: Undoable) => void
  /** The item to go to when this one leaves. */
  neighbour: (id: string) => string | undefined
  focusItem: (id: string | undefined) => void
  marks: DeskMarks
  wish: (commentId: string, what: ClaimWish) => Promise<void>
}

const DeskContext = createContext<Desk | undefined>(undefined)

/** The desk around an item; undefined where an item stands on a page without one. */
export function useDesk(): Desk | undefined {
  return use(DeskContext)
}

export type ShellSentences = { keys: KeySentences; undo: UndoSentences; notLive: string }

type Props = {
  sentences: ShellSentences
  /** The desk's own address in the language of the page: `/it/moderation`. */
  base: string
  /** The address of this page, for a browser that is sent back to it. */
  path: string
  undo: (previous: FormState, form: FormData) => Promise<FormState>
  /** The sentence about the decision before, where the page was loaded anew after it. */
  notice?: string
  /** That decision, where it can be taken back still. */
  undoable?: Undoable
  /** The item that stands here alone, where it can be decided about: it is worked on as soon as it is there. */
  sole?: string | undefined
  /** The title and the queues, in one line with the button for the keyboard's help. */
  head: ReactNode
  children: ReactNode
}

/**
 * The keyboard, the announcements, the claims and the focus of a list of items, and what colleagues do meanwhile. Without
 * JavaScript it is the list alone.
 */
export function DeskShell({ sentences, base, path, undo, notice = '', undoable, sole, head, children }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const help = useRef<HTMLDivElement>(null)
  const [status, setStatus] = useState(notice)
  const [undoables, setUndoables] = useState<(Undoable & { endsAt?: number })[]>(undoable ? [undoable] : [])
  const setting = useKeySetting()
  const marks = useMemo(() => makeDeskMarks(), [])
  const isLive = useDeskLive(`${base}/live`, list, marks)
  const wish = useDeskClaims(`${base}/claims`, list, marks, sole)
  const last = undoables.at(-1)

  const desk = useMemo<Desk>(
    () => ({
      announce: (sentence, made) => {
        setStatus(sentence)
        if (made) setUndoables(others => [...others, { ...made, endsAt: performance.now() + made.seconds * 1000 }])
      },
      neighbour: id => {
        const all = itemsOf(list.current)
        const at = all.findIndex(item => item.dataset.deskItem === id)
        return (all[at + 1] ?? all[at - 1])?.dataset.deskItem
      },
      focusItem: id => focusOn(itemsOf(list.current).find(item => item.dataset.deskItem === id) ?? list.current),
      marks,
      wish,
    }),
    [marks, wish],
  )

  const forget = useCallback((decisionId: string | undefined) => {
    setUndoables(others => others.filter(made => made.decisionId !== decisionId))
  }, [])
  const lastId = last?.decisionId
  const onGone = useCallback(() => forget(lastId), [forget, lastId])

  const act = useRef<(wanted: KeyAct) => void>(() => {})
  useEffect(() => {
    act.current = wanted => {
      const all = itemsOf(list.current)
      const focused = document.activeElement?.closest<HTMLElement>('[data-desk-item]')
      const current = focused ?? (all.length === 1 ? all[0] : undefined)
      const at = focused ? all.indexOf(focused) : -1
      if (wanted === 'help') help.current?.togglePopover()
      else if (all.length < 2 && (wanted === 'next' || wanted === 'previous')) press(document, wanted)
      else if (wanted === 'next') focusOn(all[Math.min(at + 1, all.length - 1)])
      else if (wanted === 'previous') focusOn(all[Math.max(at - 1, 0)])
      else if (wanted === 'search') searchField()?.focus()
      else press(wanted === 'undo' || all.length === 1 ? document : current, wanted)
    }
  }, [])
  useDeskKeys(setting, act)

  return (
    <DeskContext value={desk}>
      <div className="flex flex-wrap items-end justify-between gap-x-6">
        {head}
        <button type="button" popoverTarget="desk-keys" className="button button-plain ms-auto hidden sm:inline-flex">
          {sentences.keys.button}
        </button>
      </div>
      <div className={`flex min-h-12 flex-wrap items-center gap-x-4 bg-paper py-0.5 ${last ? 'sticky top-0 z-10' : ''}`}>
        <p role="status" aria-live="polite" className="text-sm font-medium">
          {status}
        </p>
        {last && (
          <DeskUndo
            key={last.decisionId}
            undoable={last}
            endsAt={last.endsAt}
            action={undo}
            returnTo={path}
            sentences={sentences.undo}
            onAnswer={(sentence, commentId) => {
              setStatus(sentence)
              forget(last.decisionId)
              if (commentId) focusWhenThere(list.current, commentId)
            }}
            onGone={onGone}
          />
        )}
        {!isLive && <p className="ms-auto text-sm text-soft">{sentences.notLive}</p>}
      </div>
      <DeskKeys sentences={sentences.keys} setting={setting} dialog={help} />
      <div ref={list} tabIndex={-1} className="pt-2 outline-none">
        {children}
      </div>
    </DeskContext>
  )
}

/** The desk's own, or the site's where the page has none. */
function searchField(): HTMLElement | null {
  return document.querySelector<HTMLElement>('main input[type="search"]') ?? document.querySelector<HTMLElement>('input[type="search"]')
}

function itemsOf(list: HTMLElement | null): HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-desk-item]') ?? [])]
}

function focusOn(element: HTMLElement | null | undefined): void {
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest' })
}

/** Presses what an item offers for an act: a button or a link; a form that is folded opens, and its first field is ready. */
function press(place: ParentNode | undefined, wanted: KeyAct): void {
  const found = place?.querySelector<HTMLElement>(`[data-act="${wanted}"]`)
  const folded = found?.closest('details')
  if (!folded) return found?.click()
  folded.open = true
  if (found !== folded) found?.click()
  folded.querySelector<HTMLElement>('select, textarea')?.focus()
}

const waitMilliseconds = 2_000

/** What was taken back stands in the list again as soon as the page has it. */
function focusWhenThere(list: HTMLElement | null, id: string, until = performance.now() + waitMilliseconds): void {
  const item = itemsOf(list).find(({ dataset }) => dataset.deskItem === id)
  if (item) focusOn(item)
  else if (performance.now() < until) requestAnimationFrame(() => focusWhenThere(list, id, until))
}
