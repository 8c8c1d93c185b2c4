import { outboxKey, type OutboxEntry } from '#domain/comments/outbox'

export function readOutbox(): OutboxEntry[] {
  try {
    const entries = JSON.parse(localStorage.getItem(outboxKey) ?? '[]') as unknown
    return Array.isArray(entries) ? (entries as OutboxEntry[]) : []
  } catch {
    // Forbidden, or not ours.
    return []
  }
}

/** Whether the browser has kept it: storage may be full or forbidden, and then nothing may be promised. */
function writeOutbox(entries: OutboxEntry[]): boolean {
  try {
    if (entries.length === 0) localStorage.removeItem(outboxKey)
    else localStorage.setItem(outboxKey, JSON.stringify(entries))
  } catch {
    return false
  }
  // The page is told; other tabs are told by the browser.
  dispatchEvent(new Event(outboxKey))
  return true
}

/** One form keeps one comment: what it kept before is replaced. */
export function keepInOutbox(entry: OutboxEntry): boolean {
  return writeOutbox([...readOutbox().filter(({ draftKey }) => draftKey !== entry.draftKey), entry])
}

export function takeOutOfOutbox(draftKey: string): void {
  const entries = readOutbox()
  const left = entries.filter(entry => entry.draftKey !== draftKey)
  if (left.length < entries.length) writeOutbox(left)
}

/** Runs the work in one tab at a time, where the browser can; otherwise the form's key makes a comment once. */
export function inOneTab(work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request(outboxKey, work) : work()
}
