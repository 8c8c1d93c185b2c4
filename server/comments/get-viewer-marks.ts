import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import type { RatingValue } from '#domain/comments/rating'
import { visitorMarks, type ViewerMarks } from '#domain/comments/viewer-marks'
import type { Actor } from '#domain/people/actor'
import { database } from '#server/database'

/** The viewer's marks on these comments and their replies; nothing is read for a visitor. */
export async function getViewerMarks(actor: Actor, comments: readonly PublicComment[]): Promise<ViewerMarks> {
  if (!actor) return visitorMarks
  const ids = idsOf(comments)
  const [own, ratings] = await Promise.all([
    database.comment.findMany({ where: { authorId: actor.id, id: { in: ids } }, select: { id: true } }),
    database.rating.findMany({ where: { personId: actor.id, commentId: { in: ids } }, select: { commentId: true, value: true } }),
  ])
  return {
    isSignedIn: true,
    ownIds: new Set(own.map(({ id }) => id)),
    ratings: new Map(ratings.map(({ commentId, value }) => [commentId, value as RatingValue])),
  }
}

function idsOf(comments: readonly PublicComment[]): string[] {
  return comments.flatMap(comment => [comment.id, ...idsOf(comment.replies)])
}
