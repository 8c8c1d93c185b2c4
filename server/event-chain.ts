import { createHash } from 'node:crypto'

/** An entry of the log as it is sealed. */
export type SealedEntry = {
  sequence: bigint
  at: Date
  kind: string
  actorId: string | null
  subjectType: string
  subjectId: string
  storyId: string | null
  data: unknown
}

export const sealedFields = {
  sequence: true,
  at: true,
  kind: true,
  actorId: true,
  subjectType: true,
  subjectId: true,
  storyId: true,
  data: true,
} as const

/** What the first entry is chained to. */
export const chainStart = '0'.repeat(64)

/** SHA-256, hexadecimal, over the hash before and the entry: an edit, a deletion or a new order shows in every later hash. */
export function sealHash(previousHash: string, entry: SealedEntry): string {
  const { sequence, at, kind, actorId, subjectType, subjectId, storyId, data } = entry
  const canonical = canonicalJson([String(sequence), at.toISOString(), kind, actorId, subjectType, subjectId, storyId, data])
  return createHash('sha256').update(previousHash).update('\n').update(canonical).digest('hex')
}

/** JSON with the keys of every object in code unit order: the database keeps no order of its own. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonicalJson(entry)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
