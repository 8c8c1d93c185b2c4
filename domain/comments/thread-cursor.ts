import { decodeCursor, decodeParts, encodeCursor, encodeParts, type Cursor } from '#domain/cursor'

/** The place in an order by rating: the epoch that made it, the score (null: not ranked yet), then the newest first. */
export type RankCursor = Cursor & { epoch: number; score: number | null }
export type ThreadCursor = Cursor | RankCursor

export function encodeThreadCursor(cursor: ThreadCursor): string {
  return 'epoch' in cursor ? encodeParts([cursor.at.toISOString(), cursor.id, cursor.epoch, cursor.score]) : encodeCursor(cursor)
}

/** Undefined for anything that `encodeThreadCursor` did not make. */
export function decodeThreadCursor(text: string | null | undefined): ThreadCursor | undefined {
  const byTime = decodeCursor(text)
  if (byTime) return byTime
  const parts = decodeParts(text)
  if (parts?.length !== 4) return undefined
  const [at, id, epoch, score] = parts
  const place = decodeCursor(encodeParts([at, id]))
  if (!place || !Number.isSafeInteger(epoch) || !(score === null || Number.isFinite(score))) return undefined
  return { ...place, epoch: epoch as number, score: score as number | null }
}
