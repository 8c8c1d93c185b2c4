import 'server-only'
import { foldSpaces, isPassage } from '#domain/comments/passage'
import type { NewQuotation } from '#domain/comments/quotation'
import { accept, refuse, type Result } from '#domain/result'
import { shownUnder } from '#domain/stories/display-rights'
import { plainText } from '#server/comments/plain-text'
import type { DisplayRights, Prisma } from '#server/generated/prisma/client'
import type { Transaction } from '#server/transaction'
import { visibleIn } from '#server/withholding/visible-in'

/** The passage does not stand where it is said to, or may not be read there. */
export type QuotationRefusal = { code: 'quotation-not-there'; text: string }
export type QuotationRow = Omit<Prisma.QuotationCreateManyInput, 'commentId'>

type Where = { storyId: string; defaultRights: DisplayRights; seenFrom: string | null }

/**
 * Whether each passage stands in what it is quoted from, and may be read there: in a block of a report as its rights show
 * it, or in a published comment as it is now. Others' words are not put into anybody's mouth, and hidden ones not drawn out.
 */
export async function checkQuotations(
  tx: Transaction,
  quotations: readonly NewQuotation[],
  where: Where,
): Promise<Result<QuotationRow[], QuotationRefusal>> {
  const rows: QuotationRow[] = []
  for (const [position, quotation] of quotations.entries()) {
    const text = foldSpaces(quotation.text)
    const source = quotation.kind === 'report' ? await reportSource(tx, quotation, where) : await commentSource(tx, quotation, where)
    if (!source) return refuse({ code: 'quotation-not-there', text })
    rows.push({ position, kind: quotation.kind, text, ...source })
  }
  return accept(rows)
}

async function reportSource(tx: Transaction, quotation: Extract<NewQuotation, { kind: 'report' }>, { storyId, defaultRights }: Where) {
  const { reportId, blockId, revision: number, text } = quotation
  const revision = await tx.reportRevision.findUnique({
    where: { reportId_number: { reportId, number }, report: { storyId, removedAt: null } },
    select: {
      report: { select: { rights: true } },
      blocks: { orderBy: { position: 'asc' }, select: { blockId: true, kind: true, text: true } },
    },
  })
  if (!revision) return undefined
  const { blocks } = shownUnder(revision.report.rights ?? defaultRights, { summary: null, blocks: revision.blocks })
  const block = blocks.find(entry => entry.blockId === blockId)
  return block && isPassage(text, block.text) ? { reportId, reportRevision: number, blockId } : undefined
}

async function commentSource(
  tx: Transaction,
  { commentId, text }: Extract<NewQuotation, { kind: 'comment' }>,
  { storyId, seenFrom }: Where,
) {
  const comment = await tx.comment.findUnique({
    where: { id: commentId, storyId, state: 'published', ...visibleIn(seenFrom) },
    select: { body: true, revision: true },
  })
  if (!comment || !isPassage(text, plainText(comment.body).text)) return undefined
  // The revision that it stands in: the writer may have read an earlier one.
  return { quotedCommentId: commentId, quotedRevision: comment.revision }
}
