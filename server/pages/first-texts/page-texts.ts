import { houseRules, type HouseRule } from '#domain/moderation/house-rules'
import type { PageSlug } from '#domain/pages/page-slug'

/** `body` is small markdown: headings from `##` on, paragraphs, lists and links. */
export type PageTexts = Record<PageSlug, { title: string; body: string }>

/** The wording of the house rules; their keys are the reasons of flags and of removals. */
export type RuleTexts = Record<HouseRule, { title: string; explanation: string }>

/** The house rules as a numbered list, in their order; `stop` is the language's full stop. */
export function numberedRules(texts: RuleTexts, stop = '.'): string {
  return houseRules.map((key, index) => `${index + 1}. **${texts[key].title}${stop}** ${texts[key].explanation}`).join('\n')
}
