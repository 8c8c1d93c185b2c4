import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { readMentions } from '#server/comments/read-mentions'
import { readQuotations } from '#server/comments/read-quotations'
import { withRanks } from '#server/comments/ratings/with-ranks'
import { readWithholdings } from '#server/withholding/read-withholdings'

/**
 * Comments as they were read from their rows, with what stands beside: ratings, the people they mention, what they quote, and
 * why the withheld ones among them are not shown.
 */
export async function completeComments(comments: PublicComment[]): Promise<PublicComment[]> {
  const ids = idsOf(comments, 'published')
  const withheld = idsOf(comments, 'withheld')
  if (ids.length + withheld.length === 0) return comments
  const [ranked, mentions, quotations, reasons] = await Promise.all([
    withRanks(comments),
    readMentions(ids),
    readQuotations(ids),
    readWithholdings(withheld),
  ])
  const complete = (comment: PublicComment): PublicComment => ({
    ...comment,
    withheld: comment.withheld && { ...comment.withheld, reason: reasons.get(comment.id) ?? null },
    mentions: mentions.get(comment.id) ?? [],
    quotations: quotations.get(comment.id) ?? [],
    replies: comment.replies.map(complete),
  })
  return ranked.map(complete)
}

/** A tombstone mentions nobody and quotes nothing. */
function idsOf(comments: readonly PublicComment[], wanted: PublicComment['state']): string[] {
  return comments.flatMap(({ id, state, replies }) => [...(state === wanted ? [id] : []), ...idsOf(replies, wanted)])
}
