import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { readMentions } from '#server/comments/read-mentions'
import { readQuotations } from '#server/comments/read-quotations'
import { withRanks } from '#server/comments/ratings/with-ranks'

/** Comments as they were read from their rows, with what stands beside: ratings, the people they mention, what they quote. */
export async function completeComments(comments: PublicComment[]): Promise<PublicComment[]> {
  const ids = shownIds(comments)
  if (ids.length === 0) return comments
  const [ranked, mentions, quotations] = await Promise.all([withRanks(comments), readMentions(ids), readQuotations(ids)])
  const complete = (comment: PublicComment): PublicComment => ({
    ...comment,
    mentions: mentions.get(comment.id) ?? [],
    quotations: quotations.get(comment.id) ?? [],
    replies: comment.replies.map(complete),
  })
  return ranked.map(complete)
}

/** A tombstone mentions nobody and quotes nothing. */
function shownIds(comments: readonly PublicComment[]): string[] {
  return comments.flatMap(({ id, state, replies }) => [...(state === 'published' ? [id] : []), ...shownIds(replies)])
}
