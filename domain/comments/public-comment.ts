import type { Testimony } from '#domain/comments/comment-input'

/** A comment as everybody may see it. The body of a tombstone is empty. */
export type PublicComment = {
  id: string
  storyId: string
  parentId: string | null
  country: string | null
  testimony: Testimony | null
  body: string
  language: string
  state: 'published' | 'removed' | 'withdrawn'
  revision: number
  author: { handle: string; name: string }
  createdAt: Date
  editedAt: Date | null
  replyCount: number
  replies: PublicComment[]
}
