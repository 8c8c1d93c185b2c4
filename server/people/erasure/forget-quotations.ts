import 'server-only'
import { isPassage } from '#domain/comments/passage'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'

/**
 * Deletes what an erased person's words are to quotations: passages that others took from comments of theirs which are not
 * shown any longer, or which they had taken out themselves, and what their own hidden comments quoted. A comment about
 * which a notice is open keeps them until that is closed.
 */
export async function forgetQuotations(personId: string): Promise<void> {
  await database.$executeRaw`
    update "Quotation" q set text = '' from "Comment" c
    where c.id = q."quotedCommentId" and c."authorId" = ${personId}::uuid and c.state <> 'published' and q.text <> ''
      and not exists (select from "NoticeTarget" t join "Notice" n on n.id = t."noticeId" where t."commentId" = c.id and n."closedAt" is null)`
  await database.$executeRaw`
    delete from "Quotation" q using "Comment" c
    where c.id = q."commentId" and c."authorId" = ${personId}::uuid and c.state <> 'published'
      and not exists (select from "NoticeTarget" t join "Notice" n on n.id = t."noticeId" where t."commentId" = c.id and n."closedAt" is null)`
  const ofEdited = await database.$queryRaw<{ commentId: string; position: number; text: string; body: string }[]>`
    select q."commentId", q.position, q.text, c.body from "Quotation" q join "Comment" c on c.id = q."quotedCommentId"
    where c."authorId" = ${personId}::uuid and c.state = 'published' and c.revision > q."quotedRevision" and q.text <> ''
      and not exists (select from "NoticeTarget" t join "Notice" n on n.id = t."noticeId" where t."commentId" = c.id and n."closedAt" is null)`
  for (const { commentId, position, text, body } of ofEdited) {
    if (isPassage(text, plainText(body).text)) continue
    await database.quotation.updateMany({ where: { commentId, position }, data: { text: '' } })
  }
}
