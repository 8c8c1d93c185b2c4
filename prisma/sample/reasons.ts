import type { StatementOfReasons } from '#domain/moderation/statement-of-reasons'
import { newReceiptCode } from '#server/moderation/new-receipt-code'

/** A complete statement of reasons for the input of a restriction. */
export const sampleReasons = {
  ground: 'house',
  reason: 'insult',
  law: null,
  lawCountry: null,
  facts: 'It calls the reporter names.',
  statement: 'We removed it because it attacks a person.',
  source: 'own',
  noticeId: null,
  until: null,
} as const satisfies StatementOfReasons

/** The columns that make a stored restriction complete. */
export function restrictionColumns(reasons: { reason?: string; statement?: string } = {}) {
  const { ground, reason, facts, statement, source } = { ...sampleReasons, ...reasons }
  return { ground, reason, ruleVersion: 1, facts, statement, source, code: newReceiptCode() }
}
