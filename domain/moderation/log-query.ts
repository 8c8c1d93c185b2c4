import { z } from 'zod'
import { decodeParts, encodeParts } from '#domain/cursor'
import { isEventKind, type EventKind } from '#domain/moderation/event-kinds'

// zod probes `new Function` otherwise, which a strict content security policy reports as a violation.
z.config({ jitless: true })

const text = (most: number) => z.string().trim().max(most).catch('').default('')
const day = z.iso.date().optional().catch(undefined)

/** The filters of the log as its address holds them; what is wrong there sets no limit. */
const schema = z.object({
  /** A handle, with or without its sign. */
  who: text(60).transform(value => value.replace(/^@/u, '').toLowerCase()),
  what: z.string().refine(isEventKind).optional().catch(undefined),
  from: day,
  to: day,
  /** A story's name in its address, or the whole address. */
  story: text(500).transform(value => /\/stories\/([^/?#]+)/u.exec(value)?.[1] ?? value),
  /** What the entry is about, by its id. */
  subject: z.uuid().optional().catch(undefined),
  after: text(200),
})

export type LogQuery = {
  who: string
  what?: EventKind
  from?: string
  to?: string
  story: string
  subject?: string
  cursor?: LogCursor
}

/** The entry after which the next page begins. */
export type LogCursor = { at: Date; sequence: bigint }

export function parseLogQuery(parameters: Record<string, string | string[] | undefined>): LogQuery {
  const { after, ...query } = schema.parse(parameters)
  return { ...query, what: query.what, cursor: decodeLogCursor(after) }
}

/** The parameters of an address that asks the same; those that set no limit are left out. */
export function logParameters({ who, what, from, to, story, subject, cursor }: LogQuery): URLSearchParams {
  const all = { who, what, from, to, story, subject, after: cursor && encodeParts([cursor.at.toISOString(), String(cursor.sequence)]) }
  return new URLSearchParams(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}

function decodeLogCursor(encoded: string): LogCursor | undefined {
  const parts = decodeParts(encoded)
  const [at, sequence] = parts ?? []
  if (parts?.length !== 2 || typeof at !== 'string' || typeof sequence !== 'string') return undefined
  if (!/^\d{1,18}$/u.test(sequence) || Number.isNaN(Date.parse(at))) return undefined
  return { at: new Date(at), sequence: BigInt(sequence) }
}
