import 'server-only'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as plainText } from 'mdast-util-to-string'
import type { PublicComment } from '#domain/comments/public-comment'
import type { FeedEntry } from '#server/feeds/atom'

/** A comment as an entry of a feed: its words without their marks. */
export function commentEntry(comment: PublicComment, slug: string, title: string): FeedEntry {
  const paragraphs = fromMarkdown(comment.body).children.map(node => plainText(node))
  return {
    path: `/stories/${encodeURIComponent(slug)}/comments/${comment.id}`,
    title,
    text: paragraphs.join('\n\n'),
    language: comment.language,
    author: comment.author.name,
    publishedAt: comment.createdAt,
    updatedAt: comment.editedAt ?? comment.createdAt,
  }
}
