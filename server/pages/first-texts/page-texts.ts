import type { HouseRule } from '#domain/moderation/house-rules'
import type { PageSlug } from '#domain/pages/page-slug'

/** `body` is small markdown: headings from `##` on, paragraphs, lists and links. */
export type PageTexts = Record<PageSlug, { title: string; body: string }>

/** How a page words the house rules; their keys are the reasons of flags and of removals. */
export type RuleTexts = Record<HouseRule, { title: string; explanation: string }>
