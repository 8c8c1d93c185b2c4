import 'server-only'
import { isQueue, type DeskItem } from '#domain/moderation/desk-item'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { deskItemFields } from '#server/moderation/desk-item-fields'
import { completeItems } from '#server/moderation/list-queue'
import { withinScope } from '#server/moderation/within-scope'

/** One comment of the viewer's scope as the desk shows it, waiting or not; the caller has asked `desk.open`. */
export async function getDeskItem(viewer: Reader, id: string, now = new Date()): Promise<DeskItem | undefined> {
  const row = await database.comment.findFirst({ where: { AND: [{ id }, withinScope(viewer.scope)] }, select: deskItemFields })
  if (!row) return undefined
  const [[item], place] = await Promise.all([completeItems(viewer, [row]), placeOf(id, now)])
  return item && { ...item, ...(place && { place }) }
}

/** Where it waits the most urgently. */
async function placeOf(commentId: string, readAt: Date): Promise<DeskItem['place']> {
  const entry = await database.deskEntry.findFirst({
    where: { commentId, queue: { in: ['held', 'flagged', 'new'] } },
    orderBy: { risk: 'desc' },
    select: { queue: true, isTrusted: true, severity: true, replies: true, heat: true, reliability: true, model: true, openedAt: true },
  })
  if (!entry || !isQueue(entry.queue)) return undefined
  const { queue, isTrusted, ...factors } = entry
  return { queue, isTrusted, factors, readAt }
}
