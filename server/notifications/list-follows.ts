import 'server-only'
import { excerptOf } from '#domain/comments/excerpt-of'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { Reader } from '#domain/people/actor'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'
import { viewingCountryOf } from '#server/withholding/viewing-country'
import { isVisibleIn } from '#server/withholding/visible-in'

export type ListedFollow = {
  id: string
  storyId: string
  rootId: string | null
  followedAt: Date
  /** Null where nobody can read it now. */
  path: string | null
  /** Null where it is no longer published. */
  story: { headline: string; language: string } | null
  /** The first words of a thread, where they are published. */
  words: { text: string; language: string } | null
}

const shown = 30
const wordsShown = 160

/** What a reader follows, the latest first. */
export async function listFollows(actor: Reader, cursor?: string): Promise<{ follows: ListedFollow[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor)
  const seenFrom = await viewingCountryOf(actor)
  const rows = await database.follow.findMany({
    where: {
      personId: actor.id,
      ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: shown + 1,
    select: {
      id: true,
      storyId: true,
      rootId: true,
      createdAt: true,
      story: { select: { slug: true, headline: true, language: true, status: true } },
      root: { select: { body: true, language: true, state: true, isListed: true, withheldIn: true } },
    },
  })
  const page = rows.slice(0, shown)
  const last = page.at(-1)
  return {
    follows: page.map(({ createdAt, story: { slug, status, ...story }, root, ...row }) => {
      const place = `/stories/${encodeURIComponent(slug)}`
      const isReadable = status === 'published' && (!row.rootId || root?.isListed === true)
      return {
        ...row,
        followedAt: createdAt,
        path: isReadable ? (row.rootId ? `${place}/comments/${row.rootId}` : place) : null,
        story: status === 'published' ? story : null,
        words:
          isReadable && root?.state === 'published' && isVisibleIn(seenFrom, root)
            ? { text: excerptOf(plainText(root.body).text, wordsShown), language: root.language }
            : null,
      }
    }),
    nextCursor: rows.length > shown && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
