import 'server-only'
import { shownRank } from '#domain/comments/ranking/shown-rank'
import type { ShownRank } from '#domain/comments/public-comment'
import { epochFields, toEpoch } from '#server/comments/ratings/read-epoch'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

/** What ratings say of one published comment now. */
export async function getShownRank(commentId: string): Promise<ShownRank | null> {
  const found = await database.comment.findUnique({
    where: { id: commentId, state: 'published', ...visibleIn(await viewingCountry()) },
    select: {
      rank: { select: { hasBadge: true } },
      tallies: { where: { raters: { gt: 0 } }, select: { country: true, helpful: true, rated: true, raters: true, helpfulRaters: true } },
      story: { select: { epoch: { select: epochFields } } },
    },
  })
  return found && shownRank(found.tallies, toEpoch(found.story.epoch), found.rank?.hasBadge ?? false)
}
