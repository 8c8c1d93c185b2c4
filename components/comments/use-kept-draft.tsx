'use client'

import { useEffect, useRef, type RefObject } from 'react'

const lifeMilliseconds = 7 * 24 * 60 * 60 * 1000

/**
 * Keeps what is typed in a form in this browser until it was posted, so that a closed tab loses nothing. `onRestore`
 * gets each field that was put back. The posted text ends the draft of the same text only: the
 * page that shows it may be loaded again while the next one is being written.
 */
export function useKeptDraft(
  form: RefObject<HTMLFormElement | null>,
  key: string | undefined,
  postedBody: string | undefined,
  onRestore: (name: string, value: string) => void,
) {
  const restore = useRef(onRestore)
  useEffect(() => {
    const element = form.current
    if (!element || !key) return
    const draft = read(key)
    if (postedBody !== undefined && draft.body?.replace(/\r\n?/g, '\n').trim() === postedBody) forgetDraft(key)
    else for (const [name, value] of Object.entries(draft)) putBack(element, name, value, restore.current)
    const keep = () => {
      const values: Record<string, string> = {}
      for (const [name, value] of new FormData(element)) {
        if (typeof value === 'string' && value && kept.has(name)) values[name] = value
      }
      write(key, values)
    }
    element.addEventListener('input', keep)
    return () => element.removeEventListener('input', keep)
  }, [form, key, postedBody])
}

const kept = new Set(['country', 'body', 'outlet', 'link', 'missing', 'prominence', 'quotations'])

function putBack(form: HTMLFormElement, name: string, value: string, onRestore: (name: string, value: string) => void): void {
  const control = form.elements.namedItem(name)
  if (control instanceof RadioNodeList) control.value ||= value
  else if (
    (control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement || control instanceof HTMLSelectElement) &&
    control.value === ''
  ) {
    control.value = value
    onRestore(name, value)
  }
}

// A browser may refuse storage altogether; the form works without it.
function read(key: string): Record<string, string> {
  try {
    const { at, values } = JSON.parse(localStorage.getItem(key) ?? '{}') as { at?: number; values?: Record<string, string> }
    return at && Date.now() - at < lifeMilliseconds ? (values ?? {}) : {}
  } catch {
    return {}
  }
}

function write(key: string, values: Record<string, string>): void {
  try {
    if (Object.keys(values).length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }))
  } catch {
    // Full or forbidden: the text is still in the form.
  }
}

export function forgetDraft(key: string): void {
  write(key, {})
}
