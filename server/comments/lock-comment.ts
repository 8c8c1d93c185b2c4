import 'server-only'
import type { Transaction } from '#server/transaction'

/** Loads a comment and keeps everybody else from changing it until the transaction ends. */
export async function lockComment(tx: Transaction, id: string) {
  await tx.$queryRaw`select 1 from "Comment" where id = ${id}::uuid for no key update`
  const comment = await tx.comment.findUnique({
    where: { id },
    select: {
      id: true,
      storyId: true,
      authorId: true,
      parentId: true,
      country: true,
      rootCountry: true,
      language: true,
      author: { select: { role: true, emailConfirmedAt: true } },
      prominence: true,
      outletNamed: true,
      link: true,
      missing: true,
      state: true,
      body: true,
      revision: true,
      createdAt: true,
      openFlags: true,
      openRuleFlags: true,
      reviewedRevision: true,
      withheldIn: true,
      lastDecisionId: true,
      holds: { where: { resolvedAt: null }, select: { id: true, rule: true } },
    },
  })
  if (!comment) return null
  const { author, ...rest } = comment
  return { ...rest, authorRole: author.role, isAuthorConfirmed: author.emailConfirmedAt !== null }
}

export type LockedComment = NonNullable<Awaited<ReturnType<typeof lockComment>>>
