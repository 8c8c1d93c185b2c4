/** The place in a list after which the next page begins: the sort key's instant and the id as tie-breaker. */
export type Cursor = { at: Date; id: string }

export function encodeCursor({ at, id }: Cursor): string {
  return btoa(JSON.stringify([at.toISOString(), id]))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** Undefined for anything that `encodeCursor` did not make, instants that the database cannot hold among it. */
export function decodeCursor(text: string | null | undefined): Cursor | undefined {
  if (!text || text.length > 200) return undefined
  try {
    const parsed: unknown = JSON.parse(atob(text.replaceAll('-', '+').replaceAll('_', '/')))
    if (!Array.isArray(parsed) || parsed.length !== 2) return undefined
    const [instant, id] = parsed as [unknown, unknown]
    if (typeof instant !== 'string' || typeof id !== 'string' || !uuid.test(id)) return undefined
    const at = new Date(instant)
    return at.getUTCFullYear() > 0 && at.getUTCFullYear() < 10_000 ? { at, id } : undefined
  } catch {
    return undefined
  }
}
