import 'server-only'
import type { RatingValue } from '#domain/comments/rating'
import { countRating } from '#server/comments/ratings/count-rating'
import { shareEpoch } from '#server/comments/ratings/read-epoch'
import type { Transaction } from '#server/transaction'

/** Takes back every rating of a person on one story, as an erasure does, and forgets for which country they rated. */
export async function takeBackRatings(
  tx: Transaction,
  { personId, storyId }: { personId: string; storyId: string },
  now: Date,
): Promise<number> {
  const epoch = await shareEpoch(tx, storyId)
  // In one order, so that two who go at once do not wait for each other.
  const ratings = await tx.rating.findMany({
    where: { personId, storyId },
    orderBy: { commentId: 'asc' },
    select: { commentId: true, country: true, value: true, weight: true },
  })
  for (const { commentId, country, value, weight } of ratings) {
    await tx.$queryRaw`select 1 from "CommentRank" where "commentId" = ${commentId}::uuid for no key update`
    const { comment, hasBadge } = await tx.commentRank.findUniqueOrThrow({
      where: { commentId },
      select: { hasBadge: true, comment: { select: { id: true, storyId: true, country: true, createdAt: true } } },
    })
    await tx.rating.delete({ where: { commentId_personId: { commentId, personId } }, select: { commentId: true } })
    await countRating(tx, { comment: { ...comment, hasBadge }, country, weight, before: value as RatingValue, after: null }, epoch, now)
  }
  await tx.storyRater.deleteMany({ where: { storyId, personId } })
  return ratings.length
}
