'use client'

import { useEffect, useSyncExternalStore } from 'react'

/** What is kept in the browser while the keys are off. */
const preference = 'keys of new comments'

/**
 * Leads from one new comment to the next with the keys n and p. They can be switched off: a voice that dictates says single
 * letters by accident (WCAG 2.2, 2.1.4).
 */
export function NewCommentKeys({ label }: { label: string }) {
  const isOn = useSyncExternalStore(listen, readPreference, () => true)
  useEffect(() => {
    if (!isOn) return undefined
    document.addEventListener('keydown', lead)
    return () => document.removeEventListener('keydown', lead)
  }, [isOn])
  return (
    <label className="flex items-center gap-2 text-soft max-md:hidden">
      <input type="checkbox" checked={isOn} onChange={event => writePreference(event.target.checked)} />
      {label}
    </label>
  )
}

const typing = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]'

function lead(event: KeyboardEvent) {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'n' && event.key !== 'p')) return
  if (event.target instanceof HTMLElement && event.target.closest(typing)) return
  const fresh = [...document.querySelectorAll<HTMLElement>('article[data-new]')]
  const focused = document.activeElement?.closest('article[data-new]')
  const here = fresh.findIndex(article => article === focused)
  const next = fresh[event.key === 'n' ? here + 1 : here - 1]
  if (!next) return
  next.tabIndex = -1
  next.focus({ preventScroll: true })
  next.scrollIntoView({ block: 'start' })
}

const listeners = new Set<() => void>()

function listen(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

// A browser may refuse storage altogether; the keys then work, and can be switched off for the page alone.
let isOffForNow = false

function readPreference(): boolean {
  try {
    return !isOffForNow && localStorage.getItem(preference) !== 'off'
  } catch {
    return !isOffForNow
  }
}

function writePreference(isOn: boolean) {
  isOffForNow = !isOn
  try {
    if (isOn) localStorage.removeItem(preference)
    else localStorage.setItem(preference, 'off')
  } catch {
    // Kept for this page.
  }
  listeners.forEach(listener => listener())
}
