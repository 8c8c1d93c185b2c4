import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { firstReplies } from '#server/comments/list-threads'
import { publicCommentFields, toPublicComment, type CommentRow } from '#server/comments/public-comment-fields'
import { completeComments } from '#server/comments/complete-comments'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'

export type Thread = {
  /** From the top-level comment down to the parent of the comment. */
  ancestors: PublicComment[]
  /** The comment with a page of its replies, each with its own first ones. */
  comment: PublicComment
  nextCursor: string | null
}

const repliesAPage = 20

/** One comment in its conversation; undefined where nothing is to be seen. */
export async function getThread(storyId: string, commentId: string, cursor?: string): Promise<Thread | undefined> {
  const row = await database.comment.findUnique({ where: { id: commentId, storyId, isListed: true }, select: publicCommentFields })
  if (!row) return undefined
  const seenFrom = await viewingCountry()
  const after = decodeCursor(cursor)
  const replyRows = await database.comment.findMany({
    where: {
      parentId: commentId,
      isListed: true,
      ...(after && { OR: [{ createdAt: { gt: after.at } }, { createdAt: after.at, id: { gt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: repliesAPage + 1,
    select: publicCommentFields,
  })
  const page = replyRows.slice(0, repliesAPage)
  const nested = await firstReplies(page.filter(reply => reply.replyCount > 0).map(reply => reply.id))
  const last = page.at(-1)
  const replies = page.map(reply => toPublicComment(reply, seenFrom, nested.get(reply.id)))
  const above = (await ancestorsOf(row.parentId)).map(ancestor => toPublicComment(ancestor, seenFrom))
  const [comment, ...ancestors] = await completeComments([toPublicComment(row, seenFrom, replies), ...above])
  return {
    ancestors,
    comment: comment!,
    nextCursor: replyRows.length > repliesAPage && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}

async function ancestorsOf(parentId: string | null): Promise<CommentRow[]> {
  if (!parentId) return []
  const ids = await database.$queryRaw<{ id: string; depth: number }[]>`
    with recursive up as (
      select id, "parentId", depth from "Comment" where id = ${parentId}::uuid
      union all select c.id, c."parentId", c.depth from "Comment" c join up on c.id = up."parentId"
    ) select id, depth from up`
  return database.comment.findMany({
    where: { id: { in: ids.map(row => row.id) } },
    orderBy: { depth: 'asc' },
    select: publicCommentFields,
  })
}
