import type { Locale } from '#domain/locales'
import type { PageSlug } from '#domain/pages/page-slug'
import { firstRules } from './first-rules.ts'

/** `body` is small markdown: headings from `##` on, paragraphs, lists and links. */
export type PageTexts = Record<PageSlug, { title: string; body: string }>

/** The house rules as a numbered list. */
export function numberedRules(locale: Locale): string {
  return firstRules.map(({ texts }, index) => `${index + 1}. **${texts[locale].title}.** ${texts[locale].explanation}`).join('\n')
}
