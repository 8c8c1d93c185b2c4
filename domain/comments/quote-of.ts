import type { DraftQuotation } from '#domain/comments/draft-quotations'
import { passageOf } from '#domain/comments/passage'
import type { PublicReport } from '#domain/stories/public-story'

/** What `quote` in an address names: a block of a report, or a comment. */
export const quoteOfBlock = (blockId: string) => `block:${blockId}`
export const quoteOfComment = (commentId: string) => `comment:${commentId}`

/** A block as the quotation that a form begins with; of a report that is shown, and no more of it than is. */
export function blockQuoted(reports: readonly PublicReport[], quote: unknown): DraftQuotation | null {
  if (typeof quote !== 'string' || !quote.startsWith('block:')) return null
  const blockId = quote.slice('block:'.length)
  const report = reports.find(({ blocks }) => blocks.some(({ id }) => id === blockId))
  const block = report?.blocks.find(({ id }) => id === blockId)
  if (!report || !block) return null
  const text = passageOf(report.rights === 'excerpt' ? block.text.replace(/\s…$/u, '') : block.text)
  return text ? { kind: 'report', reportId: report.id, revision: report.revision, blockId, text, from: report.outlet ?? '' } : null
}
