import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

/** The newest published comments of a story, answers and replies alike. */
export async function listLatestComments({ storyId, limit }: { storyId: string; limit: number }): Promise<PublicComment[]> {
  const seenFrom = await viewingCountry()
  const rows = await database.comment.findMany({
    where: { storyId, state: 'published', ...visibleIn(seenFrom) },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: publicCommentFields,
  })
  return rows.map(row => toPublicComment(row, seenFrom))
}
