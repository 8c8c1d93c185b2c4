import type { DsaCategory } from '#domain/moderation/dsa-categories'
import type { NoticeCategory } from '#domain/moderation/notice-input'

/** What the transparency database calls the categories of our notices. */
const categories: Record<NoticeCategory, DsaCategory> = {
  'child-sexual-abuse': 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  terrorism: 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
  'hate-speech': 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  threat: 'STATEMENT_CATEGORY_VIOLENCE',
  defamation: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  privacy: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'intellectual-property': 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  fraud: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  other: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
}

export function categoryOfNotice(category: string): DsaCategory | undefined {
  return Object.hasOwn(categories, category) ? categories[category as NoticeCategory] : undefined
}
