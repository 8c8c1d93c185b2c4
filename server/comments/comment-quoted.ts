import 'server-only'
import type { DraftQuotation } from '#domain/comments/draft-quotations'
import { passageOf } from '#domain/comments/passage'
import type { PublicComment } from '#domain/comments/public-comment'
import { quoteOfComment } from '#domain/comments/quote-of'
import { plainText } from '#server/comments/plain-text'

/** A comment as the quotation that the form of a reply to it begins with. */
export function commentQuoted(comment: PublicComment, quote: string | undefined): DraftQuotation | null {
  if (quote !== quoteOfComment(comment.id) || comment.state !== 'published') return null
  const text = passageOf(plainText(comment.body).text)
  return text ? { kind: 'comment', commentId: comment.id, revision: comment.revision, text, from: comment.author.name } : null
}
