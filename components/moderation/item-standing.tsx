'use client'

import { useEffect, useLayoutEffect, useRef, useSyncExternalStore, type FormEvent, type ReactNode } from 'react'
import { useDesk } from '#components/moderation/desk-shell'
import type { DeskMark } from '#domain/moderation/desk-mark'

export type StandingSentences = {
  edited: string
  withdrawn: string
  changed: string
  open: string
  claim: string
  release: string
  takeOver: string
  choose: string
}

type Judged = { id: string; revision: number; lastDecisionId: string | null }

type Props = {
  item: Judged
  /** Who worked on it when the page was made. */
  claim: DeskMark['claim']
  /** Whether there is anything that the moderator may decide here. */
  isClaimable: boolean
  /** Whether it can be put on a list of several. */
  isChoosable: boolean
  /** The desk's own address in the language of the page. */
  base: string
  sentences: StandingSentences
}

const nothing = () => () => {}

/** What colleagues did since the page was made: whether somebody decided or the author edited, and who works on it. */
function useStanding({ id, revision, lastDecisionId }: Judged, claim: DeskMark['claim']) {
  const desk = useDesk()
  const subscribe = desk?.marks.subscribe ?? nothing
  const mark = useSyncExternalStore(
    subscribe,
    () => desk?.marks.of(id),
    () => undefined,
  )
  const heard = useSyncExternalStore(
    subscribe,
    () => desk?.marks.claimOf(id),
    () => undefined,
  )
  const isOvertaken = mark !== undefined && mark.lastDecisionId !== lastDecisionId
  return {
    claim: heard === undefined ? claim : heard,
    decided: isOvertaken ? mark.decided : undefined,
    isWithdrawn: mark?.isWithdrawn === true,
    isDecided: isOvertaken || mark?.isWithdrawn === true,
    isEdited: mark !== undefined && mark.revision > revision,
  }
}

/** One line at the head of an item, whose place is kept: nothing below it moves when there is something to say. */
export function ItemStanding({ item, claim: atFirst, isClaimable, isChoosable, base, sentences }: Props) {
  const desk = useDesk()
  const { claim, decided, isWithdrawn, isDecided, isEdited } = useStanding(item, atFirst)
  const line = useRef<HTMLDivElement>(null)
  const sentence = isWithdrawn ? sentences.withdrawn : isDecided ? (decided ?? sentences.changed) : isEdited ? sentences.edited : undefined

  useEffect(() => {
    // Only to whoever is there: a list of ten would speak all the time.
    if (sentence && line.current?.closest('[data-desk-item]')?.contains(document.activeElement)) desk?.announce(sentence)
  }, [desk, sentence])

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    if (!desk) return
    event.preventDefault()
    void desk.wish(item.id, wish)
  }

  const wish = claim?.isOwn ? 'release' : claim ? 'take-over' : 'claim'
  const label = { release: sentences.release, 'take-over': sentences.takeOver, claim: sentences.claim }[wish]
  return (
    <div
      ref={line}
      data-claimable={isClaimable ? item.id : undefined}
      data-settled={isDecided ? '' : undefined}
      className="flex min-h-9 flex-wrap items-center gap-x-3 text-sm"
    >
      {isChoosable && (
        <label className="flex min-h-9 items-center gap-2 text-soft">
          <input
            type="checkbox"
            form="desk-batch"
            name="chosen"
            value={`${item.id}:${item.revision}:${item.lastDecisionId ?? ''}`}
            data-act="select"
            aria-keyshortcuts="x"
            className="size-5 accent-accent"
          />
          {sentences.choose}
        </label>
      )}
      {isClaimable && !isDecided && (
        <form action={`${base}/claims`} method="post" onSubmit={onSubmit} className="flex min-w-0 items-center gap-x-2">
          <input type="hidden" name="commentId" value={item.id} />
          <input type="hidden" name="wish" value={wish} />
          {claim && <span className={claim.isOwn ? 'text-soft' : 'font-medium'}>{claim.sentence}</span>}
          <button data-act="claim" aria-keyshortcuts="c" className="tool">
            {label}
          </button>
        </form>
      )}
      {sentence && (
        <p data-elsewhere className="font-medium">
          {sentence} · <a href={`${base}/comments/${item.id}`}>{sentences.open}</a>
        </p>
      )}
    </div>
  )
}

/** What can be done with an item: nothing any more once a colleague has decided, until that is undone. */
export function ItemActs({ item, children }: { item: Judged; children: ReactNode }) {
  const { isDecided } = useStanding(item, null)
  const acts = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    // Otherwise the keyboard would begin again at the top of the page.
    if (isDecided && acts.current?.contains(document.activeElement)) {
      acts.current.closest<HTMLElement>('[data-desk-item]')?.focus({ preventScroll: true })
    }
  }, [isDecided])
  return (
    <div ref={acts} inert={isDecided} className={isDecided ? 'opacity-50' : undefined}>
      {children}
    </div>
  )
}
