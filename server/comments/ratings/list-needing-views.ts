import 'server-only'
import type { PublicComment } from '#domain/comments/public-comment'
import { isBridging } from '#domain/comments/ranking/epoch'
import type { Reader } from '#domain/people/actor'
import { publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import { epochFields, toEpoch } from '#server/comments/ratings/read-epoch'
import { completeComments } from '#server/comments/complete-comments'
import { database } from '#server/database'
import { viewingCountry } from '#server/withholding/viewing-country'
import { visibleInSql } from '#server/withholding/visible-in'

const offered = 3
/** Only the newest that wait are looked at: what a country has rated all of is not searched for more. */
const searched = 200

/** A few comments of a story that wait for views and that no reader of the viewer's country has rated; the newest. */
export async function listNeedingViews(actor: Reader, storyId: string): Promise<PublicComment[]> {
  const row = await database.storyEpoch.findUnique({ where: { storyId }, select: epochFields })
  if (!actor.country || !actor.isConfirmed || !isBridging(toEpoch(row))) return []
  const seenFrom = await viewingCountry()
  const ids = await database.$queryRaw<{ id: string }[]>`
    with waiting as (
      select "commentId" as id, "createdAt" from "CommentRank"
      where "storyId" = ${storyId}::uuid and "isListed" and country is not null and score is null
      order by "createdAt" desc, "commentId" desc limit ${searched}
    )
    select c.id from waiting w join "Comment" c on c.id = w.id
    where c.state = 'published' and ${visibleInSql(seenFrom, 'c')} and c."authorId" <> ${actor.id}::uuid
      and not exists (select 1 from "CommentTally" t where t."commentId" = c.id and t.country = ${actor.country} and t.raters > 0)
    order by w."createdAt" desc, c.id desc limit ${offered}`
  const rows = await database.comment.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: publicCommentFields,
  })
  return completeComments(rows.map(comment => toPublicComment(comment, seenFrom)))
}
