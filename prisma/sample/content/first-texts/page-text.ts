import type { Locale } from '#domain/locales'
import { firstRules } from './first-rules.ts'

export type PageSlug = 'house-rules' | 'terms' | 'privacy' | 'contact' | 'about'
/** `body` is small markdown: headings from `##` on, paragraphs, lists and links. */
export type PageText = { title: string; body: string }
export type PageTexts = Record<PageSlug, PageText>

/** What the operator's settings fill in where a page is shown. */
export const pagePlaceholders = ['operatorName', 'contactAddress', 'minimumAge', 'signalRetentionDays', 'editWindowMinutes'] as const
export type PagePlaceholder = (typeof pagePlaceholders)[number]

/** The text with every `{placeholder}` replaced; other braces stay as they are. */
export function fillPage(text: string, values: Record<PagePlaceholder, string>): string {
  return pagePlaceholders.reduce((filled, name) => filled.replaceAll(`{${name}}`, values[name]), text)
}

/** The house rules as a numbered list. */
export function numberedRules(locale: Locale): string {
  return firstRules.map(({ texts }, index) => `${index + 1}. **${texts[locale].title}.** ${texts[locale].explanation}`).join('\n')
}
