import { rankStory } from '#server/comments/ratings/make-next-epoch'
import type { Transaction } from '#server/transaction'

/** Counts every rating that is there, where none was counted yet, and makes each story's first epoch. */
export async function countRatings(tx: Transaction, now: Date): Promise<void> {
  await tx.$executeRaw`
    insert into "CommentTally" ("commentId", country, "storyId", helpful, rated, raters, "helpfulRaters")
    select "commentId", country, "storyId", coalesce(sum(weight) filter (where value = 1), 0), sum(weight), count(*), count(*) filter (where value = 1)
    from "Rating" group by "commentId", country, "storyId"`
  await tx.$executeRaw`
    insert into "StoryRater" ("storyId", "personId", country, "firstAt", "ratedAt", ratings)
    select "storyId", "personId", min(country), min("createdAt"), max("updatedAt"), count(*) from "Rating" group by "storyId", "personId"`
  const stories = await tx.storyRater.groupBy({ by: ['storyId'] })
  for (const { storyId } of stories) await rankStory(tx, storyId, now)
}
