import type { ScreeningContext, ScreeningRule } from '#domain/comments/screening/verdict'

const primary = (tag: string) => tag.split('-')[0]!.toLowerCase()

/**
 * Whether a rule is valid for a text: a word harmless in one language insults in another, so a rule of some languages passes
 * over texts that are clearly in another. Where the text's language is unsure, every rule counts.
 */
export function speaksLanguage({ languages }: Pick<ScreeningRule, 'languages'>, language: string): boolean {
  return languages.length === 0 || language === 'und' || languages.some(tag => primary(tag) === primary(language))
}

/** Whether a rule is valid where the comment stands: in its story, in its thread's country and in its language. */
export function ruleApplies(rule: ScreeningRule, { language, country, story }: Pick<ScreeningContext, 'language' | 'country' | 'story'>) {
  return (
    speaksLanguage(rule, language) &&
    (rule.countries.length === 0 || (country !== null && rule.countries.includes(country))) &&
    (rule.storyIds.length === 0 || rule.storyIds.includes(story.id))
  )
}
