'use client'

import { useEffect } from 'react'

/** Notes the visit once the page is there, and leads from one new comment to the next with the keys n and p. */
export function VisitNoted({ address }: { address: string }) {
  useEffect(() => {
    // Lost without a connection: the next page notes it.
    fetch(address, { method: 'POST', headers: { accept: 'application/json' }, keepalive: true }).catch(() => undefined)
  }, [address])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
      if (isTyping || event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'n' && event.key !== 'p')) return
      const fresh = [...document.querySelectorAll<HTMLElement>('article[data-new]')]
      const here = fresh.indexOf(document.activeElement as HTMLElement)
      const next = fresh[event.key === 'n' ? here + 1 : here - 1]
      if (!next) return
      next.tabIndex = -1
      next.focus({ preventScroll: true })
      next.scrollIntoView({ block: 'start' })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return null
}
