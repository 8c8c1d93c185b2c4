import 'server-only'
import { decodeDeskCursor, encodeDeskCursor } from '#domain/moderation/desk-cursor'
import type { DeskFields } from '#domain/moderation/desk-fields'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'
import { Prisma } from '#server/generated/prisma/client'
import { deskMatches } from '#server/moderation/queues/desk-matches'

type EntryRow = { id: string; isTrusted: boolean; risk: number; openedAt: Date }

/**
 * The way back in a list that is walked item by item: the place after which the item before begins. Null: the beginning
 * of the list. The caller has asked `desk.open`.
 */
export async function placeBefore(
  viewer: Reader,
  fields: DeskFields,
  { zone, cursor }: { zone: string; cursor: string },
): Promise<string | null> {
  const place = decodeDeskCursor(cursor, fields.order)
  const matches = await deskMatches(viewer, fields, zone)
  if (!place || !matches.ok) return null
  const isNewest = fields.order === 'newest'
  const [before, order] =
    'risk' in place
      ? [
          Prisma.sql`(e."isTrusted", e.risk, e."commentId") > (${place.isTrusted}, ${place.risk}::float8, ${place.id}::uuid)`,
          Prisma.sql`e."isTrusted", e.risk, e."commentId"`,
        ]
      : [
          Prisma.sql`(e."openedAt", e."commentId") ${isNewest ? Prisma.sql`>` : Prisma.sql`<`} (${place.at}, ${place.id}::uuid)`,
          isNewest ? Prisma.sql`e."openedAt", e."commentId"` : Prisma.sql`e."openedAt" desc, e."commentId" desc`,
        ]
  const [row] = await database.$queryRaw<EntryRow[]>`
    select e."commentId" as id, e."isTrusted", e.risk, e."openedAt" from "DeskEntry" e
    where ${matches.value} and ${before} order by ${order} limit 1`
  if (!row) return null
  const { id, isTrusted, risk, openedAt } = row
  return encodeDeskCursor(fields.order === 'risk' ? { isTrusted, risk, id } : { at: openedAt, id })
}
