import 'server-only'
import { undoableUntil } from '#domain/moderation/decision-actions'
import type { Undoable } from '#domain/moderation/decision-state'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'

/** The viewer's own decision that an address names, as long as it can be undone. */
export async function getUndoable(viewer: Pick<Reader, 'id'>, decisionId: string, now = new Date()): Promise<Undoable | undefined> {
  const decision = await database.decision.findFirst({
    where: { id: decisionId, deciderId: viewer.id, undoneAt: null },
    select: { createdAt: true },
  })
  if (!decision) return undefined
  const seconds = Math.floor((undoableUntil(decision.createdAt).getTime() - now.getTime()) / 1000)
  return seconds > 0 ? { decisionId, seconds } : undefined
}
