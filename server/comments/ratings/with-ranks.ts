import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { shownRank, type ShownTally } from '#domain/comments/ranking/shown-rank'
import { epochFields, noEpoch, toEpoch } from '#server/comments/ratings/read-epoch'
import { database } from '#server/database'

const tallyFields = { country: true, helpful: true, rated: true, raters: true, helpfulRaters: true } as const

/** These comments and their replies with what readers' ratings say of each; two small reads for all of them. */
export async function withRanks(comments: PublicComment[]): Promise<PublicComment[]> {
  const ids = idsOf(comments)
  if (ids.length === 0) return comments
  const storyIds = [...new Set(comments.map(({ storyId }) => storyId))]
  const [ranks, epochs] = await Promise.all([
    database.commentRank.findMany({
      where: { commentId: { in: ids }, raters: { gt: 0 } },
      select: { commentId: true, hasBadge: true, comment: { select: { tallies: { where: { raters: { gt: 0 } }, select: tallyFields } } } },
    }),
    database.storyEpoch.findMany({ where: { storyId: { in: storyIds } }, select: { storyId: true, ...epochFields } }),
  ])
  const byComment = new Map(ranks.map(({ commentId, hasBadge, comment }) => [commentId, { hasBadge, tallies: comment.tallies }]))
  const byStory = new Map(epochs.map(({ storyId, ...row }) => [storyId, toEpoch(row)]))
  const noTallies: ShownTally[] = []
  const ranked = (comment: PublicComment): PublicComment => {
    const { tallies, hasBadge } = byComment.get(comment.id) ?? { tallies: noTallies, hasBadge: false }
    const rank = comment.state === 'published' ? shownRank(tallies, byStory.get(comment.storyId) ?? noEpoch, hasBadge) : null
    return { ...comment, rank, replies: comment.replies.map(ranked) }
  }
  return comments.map(ranked)
}

function idsOf(comments: readonly PublicComment[]): string[] {
  return comments.flatMap(({ id, state, replies }) => [...(state === 'published' ? [id] : []), ...idsOf(replies)])
}
