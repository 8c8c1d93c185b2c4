import { useEffect, useMemo, useSyncExternalStore, type RefObject } from 'react'
import { actOf, firstKeys, readBindings, type KeyAct, type KeyBindings } from '#domain/moderation/desk-keys'

const [switchKey, bindingsKey] = ['desk-keys', 'desk-keys-map']
const listeners = new Set<() => void>()

/** Whether single keys work at the desk, and which: kept in this browser. */
export function useKeySetting() {
  const isOn = useSyncExternalStore(
    subscribe,
    () => read(switchKey) !== 'off',
    () => true,
  )
  const kept = useSyncExternalStore(
    subscribe,
    () => read(bindingsKey),
    () => null,
  )
  const bindings = useMemo(() => readBindings(kept), [kept])
  return {
    isOn,
    bindings,
    switchTo: (on: boolean) => write(switchKey, on ? 'on' : 'off'),
    bind: (wanted: KeyBindings) => write(bindingsKey, JSON.stringify(wanted)),
    isFirst: JSON.stringify(bindings) === JSON.stringify(firstKeys),
    reset: () => write(bindingsKey, JSON.stringify(firstKeys)),
  }
}

/** Single keys of the whole page; never while somebody types, and none where they are switched off. */
export function useDeskKeys({ isOn, bindings }: { isOn: boolean; bindings: KeyBindings }, act: RefObject<(wanted: KeyAct) => void>): void {
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat || event.defaultPrevented) return
      const target = event.target as HTMLElement
      if (target.closest('input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], [data-own-keys]')) return
      const wanted = actOf(bindings, event)
      if (!wanted) return
      event.preventDefault()
      act.current(wanted)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn, bindings, act])
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    removeEventListener('storage', listener)
  }
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // A browser that keeps nothing: as at first.
    return null
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value)
  } catch {
    return
  }
  for (const listener of listeners) listener()
}
