import { useEffect, useMemo, type RefObject } from 'react'
import type { DeskMarks } from '#components/moderation/desk-marks'
import { renewSeconds } from '#domain/moderation/claim'
import type { DeskMark } from '#domain/moderation/desk-mark'

export type ClaimWish = 'claim' | 'take-over' | 'release'

/** Who only walks past an item does not work on it. */
const dwellMilliseconds = 800

/**
 * Claims the item that the moderator works on, renews the claim while they do, and gives it free when they go on. The
 * answer's words come from the server; without one, the lease ends by itself. `sole` is the item that the page shows alone.
 */
export function useDeskClaims(address: string, list: RefObject<HTMLElement | null>, marks: DeskMarks, sole: string | undefined) {
  const wish = useMemo(
    () => async (commentId: string, what: ClaimWish) => {
      const body = new URLSearchParams({ commentId, wish: what })
      try {
        const response = await fetch(address, { method: 'POST', headers: { accept: 'application/json' }, body, keepalive: true })
        if (response.ok) marks.putClaim(commentId, ((await response.json()) as { claim: DeskMark['claim'] }).claim)
      } catch {
        // Not heard: the next renewal says it again.
      }
    },
    [address, marks],
  )
  useEffect(() => {
    let current: string | undefined
    let dwell: ReturnType<typeof setTimeout> | undefined
    const isOurs = () => current !== undefined && marks.claimOf(current)?.isOwn === true
    const moveTo = (id: string | undefined) => {
      if (id === current) return
      clearTimeout(dwell)
      if (current && isOurs()) void wish(current, 'release')
      current = id
      // What a colleague has decided meanwhile is nobody's work.
      const isOpen = () => list.current?.querySelector(`[data-claimable="${id}"]:not([data-settled])`) !== null
      if (id) dwell = setTimeout(() => isOpen() && void wish(id, 'claim'), dwellMilliseconds)
    }
    const onFocus = ({ target }: FocusEvent) => {
      const item = (target as HTMLElement).closest<HTMLElement>('[data-desk-item]')
      if (item) moveTo(item.querySelector<HTMLElement>('[data-claimable]')?.dataset.claimable)
    }
    const leave = () => {
      if (current && isOurs()) navigator.sendBeacon(address, new URLSearchParams({ commentId: current, wish: 'release' }))
      clearTimeout(dwell)
      current = undefined
    }
    const renewal = setInterval(() => {
      if (current && isOurs() && document.visibilityState === 'visible') void wish(current, 'claim')
    }, renewSeconds * 1000)
    const place = list.current
    place?.addEventListener('focusin', onFocus)
    addEventListener('pagehide', leave)
    if (sole) moveTo(sole)
    return () => {
      clearInterval(renewal)
      clearTimeout(dwell)
      place?.removeEventListener('focusin', onFocus)
      removeEventListener('pagehide', leave)
      if (current && isOurs()) void wish(current, 'release')
    }
  }, [address, list, marks, sole, wish])
  return wish
}
