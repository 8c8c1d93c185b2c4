import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import type { RatingValue } from '#domain/comments/rating'
import { visitorMarks, type ViewerMarks } from '#domain/comments/viewer-marks'
import type { Actor } from '#domain/people/actor'
import { database } from '#server/database'

type OfStory = {
  /** The story's own setting. */
  isBlindFirst?: boolean
  /** The end of the viewer's last visit. */
  newSince?: Date | undefined
}

/** The viewer's marks on these comments and their replies; nothing is read for a visitor. */
export async function getViewerMarks(
  actor: Actor,
  comments: readonly PublicComment[],
  { isBlindFirst = false, newSince }: OfStory = {},
): Promise<ViewerMarks> {
  if (!actor) return { ...visitorMarks, isBlindFirst }
  const ids = idsOf(comments)
  const handles = handlesOf(comments)
  const [own, ratings, person, ignored] = await Promise.all([
    database.comment.findMany({ where: { authorId: actor.id, id: { in: ids } }, select: { id: true } }),
    database.rating.findMany({ where: { personId: actor.id, commentId: { in: ids } }, select: { commentId: true, value: true } }),
    database.person.findUnique({ where: { id: actor.id }, select: { isBlindFirst: true } }),
    database.ignore.findMany({
      where: { personId: actor.id, ignored: { handle: { in: handles } } },
      select: { ignored: { select: { handle: true } } },
    }),
  ])
  return {
    isSignedIn: true,
    handle: actor.handle,
    ownIds: new Set(own.map(({ id }) => id)),
    ratings: new Map(ratings.map(({ commentId, value }) => [commentId, value as RatingValue])),
    isBlindFirst: isBlindFirst || person?.isBlindFirst === true,
    newSince: newSince ?? null,
    ignoredHandles: new Set(ignored.map(row => row.ignored.handle)),
  }
}

function handlesOf(comments: readonly PublicComment[]): string[] {
  return [...new Set(comments.flatMap(comment => [comment.author.handle, ...handlesOf(comment.replies)]))]
}

function idsOf(comments: readonly PublicComment[]): string[] {
  return comments.flatMap(comment => [comment.id, ...idsOf(comment.replies)])
}
