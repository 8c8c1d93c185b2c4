import { useLocale, useTranslations } from 'next-intl'
import { holdRules } from '#domain/comments/screening/verdict'
import { countriesByName } from '#domain/countries'
import type { FilterChoices, FilterOptions } from '#domain/moderation/filter-choices'
import { namedLanguages } from '#domain/search/named-languages'

/** What a filter of the desk offers, in the language of the page. */
export function useFilterChoices({ rules, ...options }: FilterOptions, chosenLanguage: string): FilterChoices {
  const locale = useLocale()
  const checks = useTranslations('moderation.holds')
  const kinds = useTranslations('moderation.rules.kinds')
  return {
    ...options,
    countries: countriesByName(locale),
    languages: namedLanguages(locale, chosenLanguage === 'und' ? '' : chosenLanguage),
    rules: [
      // What waits for its author's address waits for no moderator.
      ...holdRules.filter(rule => rule !== 'unconfirmed').map(rule => ({ key: rule, title: checks(rule) })),
      ...rules.map(({ id, kind, pattern }) => ({ key: id, title: pattern ? `${kinds(kind)}: ${pattern}` : kinds(kind) })),
    ],
  }
}
