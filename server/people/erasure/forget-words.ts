import 'server-only'
import { database } from '#server/database'
import { forgetQuotations } from '#server/people/erasure/forget-quotations'

const atOnce = 1000

/** A restriction cannot be stored without a statement and facts; these speak of nobody. */
const erasedStatement = 'Erased with the account that it was addressed to.'

/**
 * Deletes the words of an erased person: of every comment that is not published the whole, of a published one what is
 * not shown (replaced versions, what checks saw, what moderators wrote to its author). A comment about which a notice is
 * open keeps them until that is closed; they are what the notice is decided by. Repeated, it finds what is left.
 */
export async function forgetWords(personId: string): Promise<void> {
  await untilNone(
    () => database.$executeRaw`
      update "Comment" set body = '', language = 'und', prominence = null, "outletNamed" = null, link = null, missing = null,
        "clientKey" = id::text, "clientHash" = '', "bodyHash" = '', sketch = '{}'
      where id in (
        select c.id from "Comment" c where c."authorId" = ${personId}::uuid and c.state <> 'published'
          and (c.body <> '' or c."clientHash" <> '')
          and not exists (select from "NoticeTarget" t join "Notice" n on n.id = t."noticeId" where t."commentId" = c.id and n."closedAt" is null)
        limit ${atOnce})`,
  )
  await untilNone(
    () => database.$executeRaw`
      update "Comment" set "clientKey" = id::text, "clientHash" = '', "bodyHash" = ''
      where id in (
        select id from "Comment" where "authorId" = ${personId}::uuid and state = 'published' and "clientHash" <> ''
        limit ${atOnce})`,
  )
  await forgetBeside(personId)
  await forgetQuotations(personId)
}

/** What stands beside the comments: versions, holds, statements and the flags' notes. */
async function forgetBeside(personId: string): Promise<void> {
  await database.$executeRaw`
    update "CommentRevision" r set body = '', prominence = null, "outletNamed" = null, link = null, missing = null
    from "Comment" c where c.id = r."commentId" and c."authorId" = ${personId}::uuid and r.body <> ''
      and (c.state <> 'published' or r.number <> c.revision)
      and not exists (select from "NoticeTarget" t join "Notice" n on n.id = t."noticeId" where t."commentId" = c.id and n."closedAt" is null)`
  await database.$executeRaw`
    update "Hold" h set details = '{}' from "Comment" c
    where c.id = h."commentId" and c."authorId" = ${personId}::uuid and h.details <> '{}'`
  await database.$executeRaw`
    update "RuleMatch" m set matched = '{}' from "Comment" c
    where c.id = m."commentId" and c."authorId" = ${personId}::uuid and m.matched <> '{}'`
  await database.$executeRaw`
    update "Decision" d set
      statement = case when d.action in ('remove', 'hold', 'withhold') then ${erasedStatement} end,
      facts = case when d.action in ('remove', 'hold', 'withhold') then ${erasedStatement} end,
      "reversalReason" = null
    from "Comment" c where c.id = d."commentId" and c."authorId" = ${personId}::uuid
      and (d.statement <> ${erasedStatement} or d.facts <> ${erasedStatement} or d."reversalReason" is not null)
      and not exists (select from "NoticeTarget" t join "Notice" n on n.id = t."noticeId" where t."commentId" = c.id and n."closedAt" is null)`
  await database.$executeRaw`
    update "StatementExport" e set facts = null, explanation = null where (e.facts is not null or e.explanation is not null) and (
      exists (select from "Decision" d join "Comment" c on c.id = d."commentId" where d.id = e."decisionId" and c."authorId" = ${personId}::uuid)
      or exists (select from "Sanction" s where s.id = e."sanctionId" and s."personId" = ${personId}::uuid))`
  // An open flag on a comment that stays is still to be answered.
  await database.$executeRaw`
    update "Flag" f set note = null from "Comment" c
    where c.id = f."commentId" and c."authorId" = ${personId}::uuid and f.note is not null and f."resolvedAt" is not null`
}

async function untilNone(change: () => Promise<number>): Promise<void> {
  while ((await change()) > 0);
}

/** The erased people of whom words are left because a notice was open, or because a comment was removed later. */
export async function listToForget(limit: number): Promise<string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    select p.id from "Person" p where p."erasedAt" is not null and exists (
      select from "Comment" c where c."authorId" = p.id and c.state <> 'published' and c.body <> ''
        and not exists (select from "NoticeTarget" t join "Notice" n on n.id = t."noticeId" where t."commentId" = c.id and n."closedAt" is null))
    limit ${limit}`
  return rows.map(({ id }) => id)
}
