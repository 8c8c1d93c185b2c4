import 'server-only'
import { phaseOf } from '#domain/moderation/batch'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { withinScope } from '#server/moderation/within-scope'

type Asked = { batchId: string; after?: number; limit: number; isSkippedOnly?: boolean }

/** A batch with a page of its list; the caller has asked `desk.open`. It is shown to who made it, and to admins. */
export async function getBatch(viewer: Reader, { batchId, after = 0, limit, isSkippedOnly = false }: Asked) {
  const batch = await database.batch.findFirst({
    where: { id: batchId, ...(viewer.role !== 'admin' && { actorId: viewer.id }) },
    select: {
      id: true,
      actorId: true,
      actor: { select: { name: true } },
      source: true,
      decision: true,
      total: true,
      left: true,
      decided: true,
      skipped: true,
      undone: true,
      createdAt: true,
      startedAt: true,
      stopAskedAt: true,
      finishedAt: true,
      undoAskedAt: true,
      undoFinishedAt: true,
    },
  })
  if (!batch) return undefined
  const rows = await database.batchItem.findMany({
    where: {
      batchId,
      position: { gt: after },
      ...(isSkippedOnly && { state: { in: ['skipped', 'kept'] } }),
      comment: withinScope(viewer.scope),
    },
    orderBy: { position: 'asc' },
    take: limit + 1,
    select: {
      position: true,
      state: true,
      refusal: true,
      revision: true,
      comment: {
        select: {
          id: true,
          body: true,
          language: true,
          country: true,
          revision: true,
          story: { select: { headline: true, language: true } },
          author: { select: { name: true } },
        },
      },
    },
  })
  const items = rows.slice(0, limit)
  return {
    ...batch,
    phase: phaseOf(batch),
    isOwn: batch.actorId === viewer.id,
    items,
    next: rows.length > limit ? items.at(-1)!.position : null,
  }
}
