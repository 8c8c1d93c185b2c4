import 'server-only'
import type { CountryTally } from '#domain/comments/ranking/country-tally'
import type { Epoch } from '#domain/comments/ranking/epoch'
import { rankOf } from '#domain/comments/ranking/rank-of'
import type { RatingValue } from '#domain/comments/rating'
import { notifyStory } from '#server/live/notify'
import type { Transaction } from '#server/transaction'

export type RankedComment = { id: string; storyId: string; country: string | null; createdAt: Date; hasBadge: boolean }

type Change = {
  comment: RankedComment
  /** The rater's country on the story, and what the rating weighs. */
  country: string
  weight: number
  before: RatingValue | null
  after: RatingValue | null
}

/** Counts one rating that came, changed or went, and ranks its comment anew: one tally and one rank change, however large the story. */
export async function countRating(tx: Transaction, change: Change, epoch: Epoch, now: Date): Promise<CountryTally[]> {
  const { comment, country, weight, before, after } = change
  const helpful = Number(after === 1) - Number(before === 1)
  const raters = Number(after !== null) - Number(before !== null)
  const tallies = await tx.$queryRaw<CountryTally[]>`
    with changed as (
      insert into "CommentTally" as tally ("commentId", country, "storyId", helpful, rated, raters, "helpfulRaters")
      values (${comment.id}::uuid, ${country}, ${comment.storyId}::uuid, ${Math.max(helpful, 0) * weight}, ${Math.max(raters, 0) * weight},
        ${Math.max(raters, 0)}, ${Math.max(helpful, 0)})
      on conflict ("commentId", country) do update set
        helpful = tally.helpful + ${helpful * weight}, rated = tally.rated + ${raters * weight},
        raters = tally.raters + ${raters}, "helpfulRaters" = tally."helpfulRaters" + ${helpful}
      returning country, helpful, rated, raters
    )
    select country, helpful, rated, raters from changed
    union all
    select country, helpful, rated, raters from "CommentTally" where "commentId" = ${comment.id}::uuid and country <> ${country}`
  const rank = rankOf({ ...comment, tallies }, epoch, now)
  await tx.commentRank.update({ where: { commentId: comment.id }, data: rank, select: { commentId: true } })
  await notifyStory(tx, { kind: 'rating', storyId: comment.storyId, commentId: comment.id })
  return tallies
}
