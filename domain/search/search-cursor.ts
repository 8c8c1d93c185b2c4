import { decodeParts, encodeParts } from '#domain/cursor'

/** The last result of a page, and the instant for which its rank was reckoned: the order stays while pages are turned. */
export type SearchCursor = { score: bigint; id: string; at: Date }

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export function encodeSearchCursor({ score, id, at }: SearchCursor): string {
  return encodeParts([String(score), id, at.getTime()])
}

/** Undefined for anything that `encodeSearchCursor` did not make. */
export function decodeSearchCursor(text: string | null | undefined): SearchCursor | undefined {
  const [score, id, at] = decodeParts(text) ?? []
  if (typeof score !== 'string' || !/^\d{1,18}$/.test(score)) return undefined
  if (typeof id !== 'string' || !uuid.test(id)) return undefined
  if (typeof at !== 'number' || !Number.isInteger(at) || at < 0 || at > 32_503_680_000_000) return undefined
  return { score: BigInt(score), id, at: new Date(at) }
}
