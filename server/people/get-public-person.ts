import 'server-only'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import { completeComments } from '#server/comments/complete-comments'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleIn } from '#server/withholding/visible-in'

const commentsAPage = 20

/** A person as everybody may see them, with a page of their published comments, newest first. */
export async function getPublicPerson(handle: string, cursor?: string) {
  const person = await database.person.findUnique({
    where: { handle, erasedAt: null },
    select: { id: true, name: true, handle: true, country: true, createdAt: true },
  })
  if (!person) return undefined
  const after = decodeCursor(cursor)
  const seenFrom = await viewingCountry()
  const rows = await database.comment.findMany({
    where: {
      authorId: person.id,
      state: 'published',
      story: { status: 'published' },
      ...visibleIn(seenFrom),
      ...(after && { OR: [{ createdAt: { lt: after.at } }, { createdAt: after.at, id: { lt: after.id } }] }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: commentsAPage + 1,
    select: { ...publicCommentFields, story: { select: { slug: true, headline: true, language: true } } },
  })
  const page = rows.slice(0, commentsAPage)
  const last = page.at(-1)
  const comments = await completeComments(page.map(row => toPublicComment(row, seenFrom)))
  return {
    ...person,
    comments: comments.map((comment, index) => ({ ...comment, story: page[index]!.story })),
    nextCursor: rows.length > commentsAPage && last ? encodeCursor({ at: last.createdAt, id: last.id }) : null,
  }
}
