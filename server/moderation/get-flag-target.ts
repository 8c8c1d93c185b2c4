import 'server-only'
import type { RatingValue } from '#domain/comments/rating'
import type { Actor } from '#domain/people/actor'
import { isFormerReader } from '#domain/people/former-reader'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

export type FlagTarget = {
  id: string
  authorId: string
  body: string
  language: string
  country: string | null
  /** Empty where the author left. */
  authorName: string
  headline: string
  /** When this reader flagged it, if no moderator has decided since. */
  flaggedAt: Date | null
  /** How this reader rated it. */
  mine: RatingValue | null
}

/** The published comment that a reader is about to flag, with the reader's own open flag and rating; undefined where there is none. */
export async function getFlagTarget(slug: string, commentId: string, reader: Actor): Promise<FlagTarget | undefined> {
  // Nobody's id: of a visitor there is no row.
  const own = reader?.id ?? '00000000-0000-0000-0000-000000000000'
  const row = await database.comment.findUnique({
    where: { id: commentId, state: 'published', story: { slug, status: 'published' }, ...visibleIn(await viewingCountry()) },
    select: {
      id: true,
      authorId: true,
      body: true,
      language: true,
      country: true,
      author: { select: { name: true, handle: true } },
      story: { select: { headline: true } },
      flags: { where: { reporterId: own, resolvedAt: null }, select: { createdAt: true } },
      ratings: { where: { personId: own }, select: { value: true } },
    },
  })
  if (!row) return undefined
  const { author, story, flags, ratings, ...comment } = row
  return {
    ...comment,
    authorName: isFormerReader(author) ? '' : author.name,
    headline: story.headline,
    flaggedAt: flags[0]?.createdAt ?? null,
    mine: (ratings[0]?.value as RatingValue | undefined) ?? null,
  }
}
