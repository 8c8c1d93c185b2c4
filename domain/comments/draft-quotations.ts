import type { NewQuotation } from '#domain/comments/quotation'
import { longestQuotation, mostQuotations } from '#domain/comments/quotation-limits'

/** Sent to the form of the page by whoever lets a passage be chosen; its detail is the quotation. */
export const quoteEvent = 'quote'

/** A passage in a form, with the name that it is shown under; what is posted is checked by its schema. */
export type DraftQuotation = NewQuotation & { from?: string }

/** What the field of a form holds; nothing where it cannot be read. */
export function readDraftQuotations(field: string | undefined): DraftQuotation[] {
  try {
    const value = JSON.parse(field || '[]') as unknown
    return Array.isArray(value) ? value.filter(isQuotation).slice(0, mostQuotations) : []
  } catch {
    return []
  }
}

/** One more, unless it is there already or there are as many as there may be. */
export function withQuotation(quotations: readonly DraftQuotation[], added: DraftQuotation): DraftQuotation[] {
  const isThere = quotations.some(one => one.text === added.text && sourceOf(one) === sourceOf(added))
  if (isThere || quotations.length >= mostQuotations || added.text.length > longestQuotation) return [...quotations]
  return [...quotations, added]
}

const sourceOf = (quotation: NewQuotation) => (quotation.kind === 'report' ? quotation.blockId : quotation.commentId)

function isQuotation(value: unknown): value is DraftQuotation {
  const { kind, text } = (value ?? {}) as Record<string, unknown>
  return (kind === 'report' || kind === 'comment') && typeof text === 'string'
}
