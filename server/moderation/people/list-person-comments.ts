import 'server-only'
import { excerptOf } from '#domain/comments/excerpt-of'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { Reader } from '#domain/people/actor'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'
import { withinScope } from '#server/moderation/within-scope'

export type PersonComment = {
  id: string
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  words: string
  language: string
  /** The country of its thread. */
  country: string | null
  isReply: boolean
  at: Date
  story: { headline: string; language: string }
}

const shown = 20
const wordsShown = 200

/** A person's comments in the moderator's scope, the latest first, 20 at a time. */
export async function listPersonComments(
  actor: Reader,
  personId: string,
  cursor?: string,
): Promise<{ comments: PersonComment[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor)
  const rows = await database.comment.findMany({
    where: {
      AND: [
        { authorId: personId },
        withinScope(actor.scope),
        after ? { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] } : {},
      ],
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown + 1,
    select: {
      id: true,
      state: true,
      body: true,
      language: true,
      rootCountry: true,
      parentId: true,
      createdAt: true,
      story: { select: { headline: true, language: true } },
    },
  })
  const page = rows.slice(0, shown)
  const last = page.at(-1)
  return {
    comments: page.map(({ body, rootCountry, parentId, createdAt, ...row }) => ({
      ...row,
      words: excerptOf(plainText(body).text, wordsShown),
      country: rootCountry,
      isReply: parentId !== null,
      at: createdAt,
    })),
    nextCursor: rows.length > shown && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
