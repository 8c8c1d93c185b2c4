import 'server-only'
import { decodeDeskCursor, encodeDeskCursor, type DeskCursor } from '#domain/moderation/desk-cursor'
import { isNarrowed, readDeskFields, type DeskFields, type DeskOrder, type FilterProblem } from '#domain/moderation/desk-fields'
import type { DeskItem, Queue } from '#domain/moderation/desk-item'
import { isEqual } from '#domain/moderation/judging-bar'
import { isSevere } from '#domain/moderation/severe'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { readClaims } from '#server/moderation/claims/read-claims'
import { caseOf, deskItemFields, type DeskRow } from '#server/moderation/desk-item-fields'
import { deskMatches } from '#server/moderation/queues/desk-matches'
import { readEntries, type EntryRow } from '#server/moderation/queues/read-entries'
import { readAuthorHistories } from '#server/moderation/read-author-histories'
import { readConversations } from '#server/moderation/read-conversations'
import { getSettings } from '#server/settings'

type Asked = Partial<DeskFields> & {
  queue: Queue
  /** By whose clock the filter's days begin. */
  zone?: string
  cursor?: string | null | undefined
  limit: number
}

export type QueuePage = {
  items: DeskItem[]
  nextCursor: string | null
  /** How many the filter lets through, counted no further than one more than ten thousand; null where nothing is filtered. */
  matching: number | null
  problem: FilterProblem | null
}

/** One page of a queue in the order and through the filter that were asked for; the caller has asked `desk.open`. */
export async function listQueue(viewer: Reader, { zone = 'UTC', cursor, limit, ...asked }: Asked, now = new Date()): Promise<QueuePage> {
  const fields = { ...readDeskFields({ queue: asked.queue, order: asked.order }), ...asked }
  const matches = await deskMatches(viewer, fields, zone)
  if (!matches.ok) return { items: [], nextCursor: null, matching: 0, problem: matches.refusal.code }
  const { after, order } = orderOf(fields.order, decodeDeskCursor(cursor, fields.order))
  const { rows: entries, matching } = await readEntries({
    matches: matches.value,
    order,
    after,
    limit,
    isNarrowed: isNarrowed(fields),
    hasWords: fields.q !== '',
  })
  const shown = entries.slice(0, limit)
  const last = entries.length > limit ? shown.at(-1) : undefined
  return {
    items: await itemsOf(viewer, fields.queue, shown, now),
    nextCursor: last ? encodeDeskCursor(placeOf(last, fields.order)) : null,
    matching,
    problem: null,
  }
}

/** Each order walks an index, forwards or backwards; the id tells apart what is equal. */
function orderOf(order: DeskOrder, cursor: DeskCursor | undefined): { order: Prisma.Sql; after: Prisma.Sql } {
  if (order === 'risk') {
    return {
      order: Prisma.sql`e."isTrusted" desc, e.risk desc, e."commentId" desc`,
      after:
        cursor && 'risk' in cursor
          ? Prisma.sql`and (e."isTrusted", e.risk, e."commentId") < (${cursor.isTrusted}, ${cursor.risk}::float8, ${cursor.id}::uuid)`
          : Prisma.empty,
    }
  }
  const isNewest = order === 'newest'
  return {
    order: isNewest ? Prisma.sql`e."openedAt" desc, e."commentId" desc` : Prisma.sql`e."openedAt", e."commentId"`,
    after:
      cursor && 'at' in cursor
        ? Prisma.sql`and (e."openedAt", e."commentId") ${isNewest ? Prisma.sql`<` : Prisma.sql`>`} (${cursor.at}, ${cursor.id}::uuid)`
        : Prisma.empty,
  }
}

function placeOf({ id, isTrusted, risk, openedAt }: EntryRow, order: DeskOrder): DeskCursor {
  return order === 'risk' ? { isTrusted, risk, id } : { at: openedAt, id }
}

async function itemsOf(viewer: Reader, queue: Queue, entries: readonly EntryRow[], now: Date): Promise<DeskItem[]> {
  const rows = await database.comment.findMany({ where: { id: { in: entries.map(({ id }) => id) } }, select: deskItemFields })
  const byId = new Map((await completeItems(viewer, rows)).map(item => [item.id, item]))
  return entries.flatMap(({ id, isTrusted, severity, replies, heat, reliability, model, openedAt }) => {
    const item = byId.get(id)
    const factors = { severity, replies, heat, reliability, model, openedAt }
    return item ? [{ ...item, place: { queue, isTrusted, factors, readAt: now } }] : []
  })
}

/** Adds to the rows what stands around them: the conversation and the author's history. */
export async function completeItems(viewer: Reader, rows: readonly DeskRow[]): Promise<DeskItem[]> {
  const [{ severeItems }, conversations, histories, claims] = await Promise.all([
    getSettings(),
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
      isCovered: severeItems === 'covered' && isSevere(row),
      bar: row.authorId === viewer.id ? 'own' : isEqual(viewer, row.author.role) ? 'equal' : null,
      claim: claims.get(row.id) ?? null,
      author: { id: row.authorId, handle, name, country, locale, memberSince: createdAt, ...histories.get(row.authorId)! },
      conversation: conversations.get(row.id)!,
    }
  })
}
