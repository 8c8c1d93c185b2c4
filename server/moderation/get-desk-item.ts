import 'server-only'
import type { DeskItem } from '#domain/moderation/desk-item'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { deskItemFields } from '#server/moderation/desk-item-fields'
import { completeItems } from '#server/moderation/list-queue'
import { withinScope } from '#server/moderation/within-scope'

/** One comment of the viewer's scope as the desk shows it, waiting or not; the caller has asked `desk.open`. */
export async function getDeskItem(viewer: Reader, id: string): Promise<DeskItem | undefined> {
  const row = await database.comment.findFirst({ where: { AND: [{ id }, withinScope(viewer.scope)] }, select: deskItemFields })
  if (!row) return undefined
  const [item] = await completeItems(viewer, [row])
  return item
}
