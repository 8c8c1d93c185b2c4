import type { Testimony } from '#domain/comments/comment-input'

/**
 * A comment as everybody may see it. One that is not published is a tombstone, which keeps its replies together: it has
 * no words and no author. It is `held` where its author's edit brought it before a moderator after it was answered.
 */
export type PublicComment = {
  id: string
  storyId: string
  parentId: string | null
  country: string | null
  testimony: Testimony | null
  body: string
  language: string
  state: 'published' | 'held' | 'removed' | 'withdrawn'
  revision: number
  author: { handle: string; name: string }
  createdAt: Date
  editedAt: Date | null
  replyCount: number
  replies: PublicComment[]
}
