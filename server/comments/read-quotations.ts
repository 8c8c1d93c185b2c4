import 'server-only'
import { isPassage } from '#domain/comments/passage'
import type { PublicQuotation } from '#domain/comments/public-comment'
import { isFormerReader } from '#domain/people/former-reader'
import { shownUnder } from '#domain/stories/display-rights'
import { plainText } from '#server/comments/plain-text'
import { database } from '#server/database'
import type { DisplayRights } from '#server/generated/prisma/client'
import { getSettings } from '#server/settings'
import { viewingCountry } from '#server/withholding/viewing-country'
import { isVisibleIn } from '#server/withholding/visible-in'

type Row = { commentId: string; text: string } & (ReportRow | CommentRow)
type ReportRow = {
  kind: 'report'
  reportId: string
  reportRevision: number
  blockId: string
  removedAt: Date | null
  rights: DisplayRights | null
  outlet: string | null
  /** The revision that is shown now. */
  number: number
  revisedAt: Date
  block: string | null
  /** The first block that is no heading: all that an excerpt shows. */
  firstBlockId: string | null
}
type CommentRow = {
  kind: 'comment'
  quotedCommentId: string
  quotedRevision: number
  state: string
  withheldIn: string[]
  revision: number
  editedAt: Date | null
  body: string
  handle: string
  name: string
}

/**
 * What comments quote, by comment, as it may be shown now: words of a comment that is not published any longer or is withheld
 * where somebody reads, or that its author has taken out of it, are nobody's to read, and of a report no more is shown than its rights allow today.
 */
export async function readQuotations(commentIds: string[]): Promise<Map<string, PublicQuotation[]>> {
  const rows = await database.$queryRaw<Row[]>`
    select q."commentId", q.kind::text as kind, q.text, q."reportId", q."reportRevision", q."blockId", q."quotedCommentId", q."quotedRevision",
      r."removedAt", r.rights::text as rights, o.name as outlet, shown.number, shown."createdAt" as "revisedAt",
      (select b.text from "ReportBlock" b where b."revisionId" = shown.id and b."blockId" = q."blockId") as block,
      (select b."blockId" from "ReportBlock" b where b."revisionId" = shown.id and b.kind <> 'heading' order by b.position limit 1)
        as "firstBlockId",
      c.state::text as state, c."withheldIn", c.revision, c."editedAt", c.body, p.handle, p.name
    from "Quotation" q
    left join "Report" r on r.id = q."reportId"
    left join "Outlet" o on o.id = r."outletId"
    left join "ReportRevision" shown on shown."reportId" = r.id and shown.number = r.revision
    left join "Comment" c on c.id = q."quotedCommentId"
    left join "Person" p on p.id = c."authorId"
    where q."commentId" = any(${commentIds}::uuid[])
    order by q."commentId", q.position`
  if (rows.length === 0) return new Map()
  const [{ defaultRights }, seenFrom] = [await getSettings(), await viewingCountry()]
  // A thread quotes its first comment again and again: its marks are read once.
  const texts = new Map<string, string>()
  const shownTextOf = ({ quotedCommentId, body }: CommentRow) => {
    const text = texts.get(quotedCommentId) ?? plainText(body).text
    texts.set(quotedCommentId, text)
    return text
  }
  const shown = rows.map(row => ({
    commentId: row.commentId,
    quotation: row.kind === 'report' ? ofReport(row, defaultRights) : ofComment(row, seenFrom, shownTextOf),
  }))
  const byComment = Map.groupBy(shown, ({ commentId }) => commentId)
  return new Map([...byComment].map(([id, quotations]) => [id, quotations.map(({ quotation }) => quotation)]))
}

function ofReport(row: ReportRow & { text: string }, defaultRights: DisplayRights): PublicQuotation {
  const rights = row.rights ?? defaultRights
  const isReachable = row.block !== null && (rights === 'full' || row.blockId === row.firstBlockId)
  const [block] = shownUnder(rights, { summary: null, blocks: isReachable ? [{ kind: 'paragraph', text: row.block! }] : [] }).blocks
  const stands = row.removedAt === null && block !== undefined && isPassage(row.text, block.text)
  // Of a report that is shown whole a passage stays to be read after a revision, which is said beside it.
  const isShown = row.removedAt === null && (stands || (rights === 'full' && row.number > row.reportRevision))
  return {
    source: { kind: 'report', reportId: row.reportId, blockId: row.blockId, outlet: row.outlet },
    revision: row.reportRevision,
    text: isShown ? row.text : null,
    revisedAt: row.number > row.reportRevision ? row.revisedAt : null,
    stands,
  }
}

function ofComment(row: CommentRow & { text: string }, seenFrom: string | null, shownTextOf: (row: CommentRow) => string): PublicQuotation {
  const isPublished = row.state === 'published' && isVisibleIn(seenFrom, row)
  const stands = isPublished && isPassage(row.text, shownTextOf(row))
  const isNamed = isPublished && !isFormerReader(row)
  return {
    source: {
      kind: 'comment',
      commentId: row.quotedCommentId,
      author: isNamed ? { handle: row.handle, name: row.name } : { handle: '', name: '' },
    },
    revision: row.quotedRevision,
    text: stands ? row.text : null,
    revisedAt: isPublished && row.revision > row.quotedRevision ? row.editedAt : null,
    stands,
  }
}
