import type { getTranslations } from 'next-intl/server'
import type { HouseRuleSentences } from '#components/admin/house-rule-form'

type Words = Awaited<ReturnType<typeof getTranslations<'admin.houseRules'>>>

/** What the form of a house rule says. */
export function houseRuleSentences(t: Words, save: string): HouseRuleSentences {
  return {
    key: t('key'),
    keyHint: t('keyHint'),
    title: t('ruleTitle'),
    titleHint: t('titleHint'),
    text: t('text'),
    textHint: t('textHint'),
    suggestion: t('suggestion'),
    suggestionHint: t('suggestionHint'),
    category: t('category'),
    categoryHint: t('categoryHint'),
    language: t('language'),
    languageHint: t('languageHint'),
    save,
    saving: t('saving'),
    errors: {
      'key-wrong': t('errors.key-wrong'),
      'category-missing': t('errors.category-missing'),
      'language-unknown': t('errors.language-unknown'),
      'title-missing': t('errors.title-missing'),
      'title-too-long': t('errors.title-too-long'),
      'text-missing': t('errors.text-missing'),
      'text-too-long': t('errors.text-too-long'),
      'suggestion-missing': t('errors.suggestion-missing'),
      'suggestion-too-long': t('errors.suggestion-too-long'),
    },
  }
}
