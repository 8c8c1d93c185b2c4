import 'server-only'
import type { PublicComment, PublicQuotation } from '#domain/comments/public-comment'
import type { Prominence } from '#domain/comments/comment-limits'
import { authorOf, publicCommentFields, toPublicComment } from '#server/comments/public-comment-fields'
import { readMentions } from '#server/comments/read-mentions'
import { readQuotations } from '#server/comments/read-quotations'
import { getShownRank } from '#server/comments/ratings/get-shown-rank'
import { database } from '#server/database'

/** A comment as the API gives it; the fields and their order are its contract. */
export function commentJson(comment: PublicComment): object {
  const {
    id,
    parentId,
    country,
    testimony,
    body,
    state,
    withheld,
    revision,
    author,
    createdAt,
    editedAt,
    replyCount,
    rank,
    isPicked,
    isPinned,
    mentions,
    quotations,
    replies,
  } = comment
  return {
    id,
    parentId,
    country,
    testimony,
    body,
    state,
    withheld: withheld && withheldJson(withheld),
    revision,
    author: state === 'published' && author.handle ? author : null,
    createdAt: createdAt.toISOString(),
    editedAt: editedAt?.toISOString() ?? null,
    replyCount,
    rank,
    isPicked,
    isPinned,
    mentions,
    quotations: quotations.map(quotationJson),
    replies: replies.map(commentJson),
  }
}

function withheldJson({ country, reason }: NonNullable<PublicComment['withheld']>): object {
  return { country, reason: reason && { ...reason, since: reason.since.toISOString(), until: reason.until?.toISOString() ?? null } }
}

function quotationJson({ source, revision, text, revisedAt, stands }: PublicQuotation): object {
  return { ...source, revision, text, revisedAt: revisedAt?.toISOString() ?? null, stands }
}

/** The author's own comment in its true state, which others may not see; withdrawn words are gone for the author too. */
export async function ownCommentJson(id: string): Promise<object> {
  const row = await database.comment.findUniqueOrThrow({ where: { id }, select: publicCommentFields })
  if (row.state === 'withdrawn') return commentJson(toPublicComment(row, null))
  const [mentions, quotations] = await Promise.all([readMentions([id]), readQuotations([id])])
  return {
    id: row.id,
    parentId: row.parentId,
    country: row.country,
    testimony: row.parentId
      ? null
      : { prominence: row.prominence as Prominence | null, outlet: row.outletNamed, link: row.link, missing: row.missing },
    body: row.body,
    state: row.state,
    withheld: null,
    revision: row.revision,
    author: authorOf(row.author),
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt?.toISOString() ?? null,
    replyCount: row.replyCount,
    rank: await getShownRank(row.id),
    mentions: mentions.get(id) ?? [],
    quotations: (quotations.get(id) ?? []).map(quotationJson),
    isPicked: row.pickedAt !== null,
    isPinned: row.pinnedAt !== null,
    replies: [],
  }
}
