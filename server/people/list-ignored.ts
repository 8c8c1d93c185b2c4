import 'server-only'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { Reader } from '#domain/people/actor'
import { database } from '#server/database'

const shown = 50

/** Whom a reader ignores, the latest first. */
export async function listIgnored(actor: Reader, cursor?: string) {
  const after = decodeCursor(cursor)
  const rows = await database.ignore.findMany({
    where: {
      personId: actor.id,
      ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, ignoredId: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { ignoredId: 'desc' }],
    take: shown + 1,
    select: { ignoredId: true, createdAt: true, ignored: { select: { name: true, handle: true } } },
  })
  const page = rows.slice(0, shown)
  const last = page.at(-1)
  return {
    readers: page.map(({ createdAt, ignored }) => ({ ...ignored, ignoredAt: createdAt })),
    nextCursor: rows.length > shown && last ? encodeCursor({ at: last.createdAt, id: last.ignoredId }) : null,
  }
}
