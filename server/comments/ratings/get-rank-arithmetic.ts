import 'server-only'
import { arithmeticOf, type RankArithmetic } from '#domain/comments/ranking/arithmetic-of'
import type { ShownTally } from '#domain/comments/ranking/shown-rank'
import { epochFields, toEpoch } from '#server/comments/ratings/read-epoch'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

export type ShownArithmetic = RankArithmetic<ShownTally> & {
  epoch: number
  /** By country, those of most raters first. */
  tallies: ShownTally[]
}

/** The whole arithmetic of a published comment's rank. */
export async function getRankArithmetic(commentId: string): Promise<ShownArithmetic | undefined> {
  const found = await database.comment.findUnique({
    where: { id: commentId, state: 'published', ...visibleIn(await viewingCountry()) },
    select: {
      tallies: {
        where: { raters: { gt: 0 } },
        orderBy: [{ raters: 'desc' }, { country: 'asc' }],
        select: { country: true, helpful: true, rated: true, raters: true, helpfulRaters: true },
      },
      story: { select: { epoch: { select: epochFields } } },
    },
  })
  if (!found) return undefined
  const epoch = toEpoch(found.story.epoch)
  return { ...arithmeticOf(found.tallies, epoch), epoch: epoch.number, tallies: found.tallies }
}
