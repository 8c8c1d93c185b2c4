import type { Prominence } from '#domain/comments/comment-limits'
import type { CommentAuthor, PublicComment } from '#domain/comments/public-comment'
import { isFormerReader } from '#domain/people/former-reader'
import type { Prisma } from '#server/generated/prisma/client'
import { isVisibleIn } from '#server/withholding/visible-in'

export const publicCommentFields = {
  id: true,
  storyId: true,
  parentId: true,
  country: true,
  prominence: true,
  outletNamed: true,
  link: true,
  missing: true,
  body: true,
  language: true,
  state: true,
  revision: true,
  createdAt: true,
  publishedAt: true,
  editedAt: true,
  replyCount: true,
  pickedAt: true,
  pinnedAt: true,
  withheldIn: true,
  lockedAt: true,
  lockReason: true,
  author: { select: { handle: true, name: true, role: true, speaksFor: { select: { name: true } } } },
} as const satisfies Prisma.CommentSelect

export type CommentRow = Prisma.CommentGetPayload<{ select: typeof publicCommentFields }>

/** A tombstone keeps its place and its country, and none of its words; `seenFrom` is the country from which somebody reads. */
export function toPublicComment(row: CommentRow, seenFrom: string | null, replies: PublicComment[] = []): PublicComment {
  const isWithheld = row.state === 'published' && !isVisibleIn(seenFrom, row)
  const isShown = row.state === 'published' && !isWithheld
  const { prominence, outletNamed, link, missing, pickedAt, pinnedAt, withheldIn: _, lockedAt, lockReason, ...rest } = row
  const hasTestimony = row.parentId === null && isShown
  return {
    ...rest,
    state: isWithheld ? 'withheld' : row.state,
    withheld: isWithheld && seenFrom ? { country: seenFrom, reason: null } : null,
    publishedAt: isShown ? row.publishedAt : null,
    body: isShown ? row.body : '',
    testimony: hasTestimony ? { prominence: prominence as Prominence | null, outlet: outletNamed, link, missing } : null,
    author: isShown ? authorOf(row.author) : nobody,
    replies,
    rank: null,
    isPicked: isShown && pickedAt !== null,
    isPinned: isShown && pinnedAt !== null,
    lock: lockedAt && lockReason,
    mentions: [],
    quotations: [],
  }
}

const nobody: CommentAuthor = { handle: '', name: '', staff: null, speaksFor: null }

/** A writer as readers may know them. */
export function authorOf({ handle, name, role, speaksFor }: CommentRow['author']): CommentAuthor {
  if (isFormerReader({ handle })) return nobody
  return { handle, name, staff: role === 'reader' ? null : role, speaksFor: speaksFor?.name ?? null }
}
