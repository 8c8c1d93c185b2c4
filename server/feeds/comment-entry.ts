import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { formerName } from '#domain/people/former-reader'
import { plainText } from '#server/comments/plain-text'
import type { FeedEntry } from '#server/feeds/atom'

/** A comment as an entry of a feed: its words without their marks. */
export function commentEntry(comment: PublicComment, slug: string, title: string): FeedEntry {
  return {
    path: `/stories/${encodeURIComponent(slug)}/comments/${comment.id}`,
    title,
    text: plainText(comment.body).text,
    language: comment.language,
    author: comment.author.name || formerName,
    publishedAt: comment.createdAt,
    updatedAt: comment.editedAt ?? comment.createdAt,
  }
}
