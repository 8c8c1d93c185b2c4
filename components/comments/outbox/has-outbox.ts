import { outboxKey } from '#domain/comments/outbox'

/** Whether anything is kept, without loading what reads it; nearly always nothing is. */
export function hasOutbox(): boolean {
  try {
    return localStorage.getItem(outboxKey) !== null
  } catch {
    // Forbidden.
    return false
  }
}
