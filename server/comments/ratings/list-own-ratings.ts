import 'server-only'
import { excerptOf } from '#domain/comments/excerpt-of'
import type { RatingValue } from '#domain/comments/rating'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import type { Reader } from '#domain/people/actor'
import { isFormerReader } from '#domain/people/former-reader'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'
import { viewingCountryOf } from '#server/withholding/viewing-country'
import { isVisibleIn } from '#server/withholding/visible-in'

export type OwnRating = {
  commentId: string
  value: RatingValue
  /** For which country it counts. */
  country: string
  weight: number
  ratedAt: Date
  /** Null where it is no longer published. */
  story: { slug: string; headline: string; language: string } | null
  /** Null where nobody can read it now: the first words, and the author's name, which is empty where the author left. */
  comment: { words: string; language: string; country: string | null; authorName: string } | null
}

const shown = 20
const wordsShown = 240

/** A reader's ratings, the latest first; of a comment that is no longer published, the rating alone. */
export async function listOwnRatings(actor: Reader, cursor?: string): Promise<{ ratings: OwnRating[]; nextCursor: string | null }> {
  const after = decodeCursor(cursor)
  const seenFrom = await viewingCountryOf(actor)
  const rows = await database.rating.findMany({
    where: {
      personId: actor.id,
      ...(after && { OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, commentId: { lt: after.id } }] }),
    },
    orderBy: [{ updatedAt: 'desc' }, { commentId: 'desc' }],
    take: shown + 1,
    select: {
      commentId: true,
      value: true,
      country: true,
      weight: true,
      updatedAt: true,
      comment: {
        select: {
          body: true,
          language: true,
          country: true,
          state: true,
          withheldIn: true,
          author: { select: { name: true, handle: true } },
          story: { select: { slug: true, headline: true, language: true, status: true } },
        },
      },
    },
  })
  const page = rows.slice(0, shown)
  const last = page.at(-1)
  return {
    ratings: page.map(({ value, updatedAt, comment: { story, state, withheldIn, author, body, ...comment }, ...row }) => {
      const { status, ...place } = story
      const isReadable = state === 'published' && status === 'published' && isVisibleIn(seenFrom, { withheldIn })
      return {
        ...row,
        value: value as RatingValue,
        ratedAt: updatedAt,
        story: status === 'published' ? place : null,
        comment: isReadable
          ? { ...comment, words: excerptOf(plainText(body).text, wordsShown), authorName: isFormerReader(author) ? '' : author.name }
          : null,
      }
    }),
    nextCursor: rows.length > shown && last ? encodeCursor({ at: last.updatedAt, id: last.commentId }) : null,
  }
}
