import { useState } from 'react'

/** `saving`: the browser asks to save data, and the reader has not said otherwise. */
export type LiveState = 'on' | 'off' | 'saving'

const key = 'live'

/** Whether the reader wants to be told of new comments; remembered in this browser. */
export function useLiveSwitch(): { state: LiveState; switchTo: (state: 'on' | 'off') => void } {
  const [state, setState] = useState<LiveState>(read)
  return {
    state,
    switchTo: wanted => {
      setState(wanted)
      try {
        localStorage.setItem(key, wanted)
      } catch {
        // A browser that keeps nothing forgets it with the page.
      }
    },
  }
}

function read(): LiveState {
  try {
    const kept = localStorage.getItem(key)
    if (kept === 'on' || kept === 'off') return kept
  } catch {
    // It keeps nothing: as if nothing had been said.
  }
  const { connection } = navigator as Navigator & { connection?: { saveData?: boolean } }
  return connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches ? 'saving' : 'on'
}
