import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { completeComments } from '#server/comments/complete-comments'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleInSql } from '#server/withholding/visible-in'

type Asked = { storyId: string; since: number; country?: string | undefined }

/** Comments that came while somebody read: `isMore` where there were more than are shown. */
export type FreshComments = { comments: PublicComment[]; isMore: boolean }

const mostShown = 50

/**
 * What was published on a story after a number of publication, answers and replies alike, in the order in which it came
 * and without replies; with a country, in the threads that speak of it. The newest, where there are many.
 */
export async function listPublishedSince({ storyId, since, country }: Asked): Promise<FreshComments> {
  const seenFrom = await viewingCountry()
  const ids = await database.$queryRaw<{ id: string }[]>`
    select c.id from "Comment" c join "Comment" root on root.id = c."rootId"
    where c."storyId" = ${storyId}::uuid and c.publication > ${since} and c.state = 'published' and ${visibleInSql(seenFrom, 'c')} and (${country ?? null}::text is null or root.country = ${country ?? null})
    order by c.publication desc limit ${mostShown + 1}`
  const rows = await database.comment.findMany({
    where: { id: { in: ids.slice(0, mostShown).map(({ id }) => id) } },
    orderBy: { publication: 'asc' },
    select: publicCommentFields,
  })
  return {
    comments: await completeComments(rows.map(row => ({ ...toPublicComment(row, seenFrom), replyCount: 0 }))),
    isMore: ids.length > mostShown,
  }
}
