import 'server-only'
import type { Testimony } from '#domain/comments/comment-input'
import { sketchOf } from '#domain/comments/near-duplicate'
import type { QuotationRow } from '#server/comments/check-quotations'
import { replaceMentions } from '#server/comments/find-mentions'
import { newId } from '#server/new-id'
import type { Transaction } from '#server/transaction'

type NewComment = {
  storyId: string
  authorId: string
  parent: { id: string; rootId: string; depth: number } | null | undefined
  country: string | null
  state: 'published' | 'held'
  body: string
  language: string
  testimony: Testimony | null
  quotations: QuotationRow[]
  clientKey: string
  clientHash: string
  bodyHash: string
}

/** Stores a comment with its first revision, whom it mentions and what it quotes. */
export async function insertComment(tx: Transaction, { parent, testimony, quotations, ...comment }: NewComment, now: Date) {
  const id = newId()
  const text = {
    body: comment.body,
    prominence: testimony?.prominence ?? null,
    outletNamed: testimony?.outlet ?? null,
    link: testimony?.link ?? null,
    missing: testimony?.missing ?? null,
  }
  const created = await tx.comment.create({
    data: {
      ...comment,
      ...text,
      id,
      parentId: parent?.id ?? null,
      rootId: parent?.rootId ?? id,
      depth: parent ? parent.depth + 1 : 0,
      sketch: sketchOf(comment.body),
      createdAt: now,
      revisions: { create: { ...text, number: 1, createdAt: now } },
    },
    select: { id: true, storyId: true, authorId: true, parentId: true, rootId: true, country: true, prominence: true },
  })
  await replaceMentions(tx, id, comment.body)
  if (quotations.length > 0) await tx.quotation.createMany({ data: quotations.map(quotation => ({ ...quotation, commentId: id })) })
  return created
}
