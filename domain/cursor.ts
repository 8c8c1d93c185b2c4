/** The place in a list after which the next page begins: the sort key's instant and the id as tie-breaker. */
export type Cursor = { at: Date; id: string }

export function encodeCursor({ at, id }: Cursor): string {
  return encodeParts([at.toISOString(), id])
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Undefined for anything that `encodeCursor` did not make, instants that the database cannot hold among it. */
export function decodeCursor(text: string | null | undefined): Cursor | undefined {
  const parts = decodeParts(text)
  if (parts?.length !== 2) return undefined
  const [instant, id] = parts
  if (typeof instant !== 'string' || typeof id !== 'string' || !uuid.test(id)) return undefined
  const at = new Date(instant)
  return at.getUTCFullYear() > 0 && at.getUTCFullYear() < 10_000 ? { at, id } : undefined
}

/** A list of plain values as one word of an address. */
export function encodeParts(parts: readonly unknown[]): string {
  return btoa(JSON.stringify(parts)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** Undefined for anything that `encodeParts` did not make. */
export function decodeParts(text: string | null | undefined): unknown[] | undefined {
  if (!text || text.length > 200) return undefined
  try {
    const parsed: unknown = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
    return Array.isArray(parsed) ? parsed : undefined
  } catch {
    return undefined
  }
}
