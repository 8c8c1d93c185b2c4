import 'server-only'
import { phaseOf } from '#domain/moderation/batch'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'

const shown = 50

/** The viewer's own lists, the newest first; the caller has asked `desk.open`. */
export async function listBatches(viewer: Pick<Reader, 'id'>) {
  const rows = await database.batch.findMany({
    where: { actorId: viewer.id },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown,
    select: {
      id: true,
      total: true,
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
  return rows.map(row => ({ ...row, phase: phaseOf(row) }))
}
