import { decodeParts, encodeParts } from '#domain/cursor'

/** The place in a list of the desk after which the next page begins: by risk, trusted flaggers before everybody, or by time. */
export type DeskCursor = { isTrusted: boolean; risk: number; id: string } | { at: Date; id: string }

export function encodeDeskCursor(cursor: DeskCursor): string {
  return encodeParts('at' in cursor ? [cursor.at.toISOString(), cursor.id] : [cursor.isTrusted, cursor.risk, cursor.id])
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Undefined for anything that `encodeDeskCursor` did not make, and for the cursor of the other order. */
export function decodeDeskCursor(text: string | null | undefined, order: 'risk' | 'newest' | 'oldest'): DeskCursor | undefined {
  const parts = decodeParts(text)
  const id = parts?.at(-1)
  if (!parts || typeof id !== 'string' || !uuid.test(id)) return undefined
  if (order === 'risk') {
    const [isTrusted, risk] = parts
    return parts.length === 3 && typeof isTrusted === 'boolean' && typeof risk === 'number' ? { isTrusted, risk, id } : undefined
  }
  const at = new Date(typeof parts[0] === 'string' ? parts[0] : '')
  return parts.length === 2 && at.getUTCFullYear() > 0 && at.getUTCFullYear() < 10_000 ? { at, id } : undefined
}
