/**
 * The parts of the quantitative template of a transparency report under the Digital Services Act (Commission Implementing
 * Regulation (EU) 2024/2835, Annex I), as far as this house has anything to report in them.
 */
const reportParts = [
  'orders of Member States',
  'notices under Article 16',
  'own-initiative moderation: illegal content',
  'own-initiative moderation: terms and conditions',
  'complaints (internal complaint handling)',
  'suspensions for misuse (Article 23)',
  'account restrictions',
  'automated means',
] as const
export type ReportPart = (typeof reportParts)[number]

export type ReportRow = {
  part: ReportPart
  indicator: string
  /** A category of the transparency database, or `all`. */
  category: string
  /** A country (of an order's authority), a kind of restriction or an outcome; or `all`. */
  scope: string
  value: number
}
