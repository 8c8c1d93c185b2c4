import 'server-only'
import type { Cursor } from '#domain/cursor'
import type { DeskItem, Queue } from '#domain/moderation/desk-item'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { readClaims } from '#server/moderation/claims/read-claims'
import { caseOf, deskItemFields, type DeskRow } from '#server/moderation/desk-item-fields'
import { queueMembers } from '#server/moderation/queue-members'
import { readAuthorHistories } from '#server/moderation/read-author-histories'
import { readConversations } from '#server/moderation/read-conversations'

type Asked = { queue: Queue; cursor?: Cursor; limit: number }

/** One page of a queue, oldest first; the caller has asked `desk.open`. */
export async function listQueue(
  viewer: Reader,
  { queue, cursor, limit }: Asked,
): Promise<{ items: DeskItem[]; nextCursor: Cursor | null }> {
  const rows = await database.comment.findMany({
    where: {
      AND: [queueMembers[queue], cursor ? { OR: [{ createdAt: { gt: cursor.at } }, { createdAt: cursor.at, id: { gt: cursor.id } }] } : {}],
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: deskItemFields,
  })
  const last = rows.length > limit ? rows[limit - 1] : undefined
  return {
    items: await completeItems(viewer, rows.slice(0, limit)),
    nextCursor: last ? { at: last.createdAt, id: last.id } : null,
  }
}

/** Adds to the rows what stands around them: the conversation and the author's history. */
export async function completeItems(viewer: Reader, rows: readonly DeskRow[]): Promise<DeskItem[]> {
  const [conversations, histories, claims] = await Promise.all([
    readConversations(rows),
    readAuthorHistories(rows.map(row => row.authorId)),
    readClaims(
      viewer,
      rows.map(row => row.id),
    ),
  ])
  return rows.map(row => {
    const { handle, name, country, locale, createdAt } = row.author
    return {
      ...caseOf(row),
      isOwn: row.authorId === viewer.id,
      claim: claims.get(row.id) ?? null,
      author: { handle, name, country, locale, memberSince: createdAt, ...histories.get(row.authorId)! },
      conversation: conversations.get(row.id)!,
    }
  })
}
