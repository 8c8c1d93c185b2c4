import { useTranslations } from 'next-intl'
import { countryName } from '#domain/countries'
import type { DeskRule } from '#domain/moderation/rules/desk-rule'

/** The languages, countries and stories that a rule is valid for. */
export function RuleReach({ rule, locale }: { rule: Pick<DeskRule, 'languages' | 'countries' | 'stories'>; locale: string }) {
  const t = useTranslations('moderation.rules')
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const list = new Intl.ListFormat(locale)
  const parts = [
    rule.languages.length > 0 ? list.format(rule.languages.map(tag => names.of(tag) ?? tag)) : t('everyLanguage'),
    ...(rule.countries.length > 0 ? [list.format(rule.countries.map(code => countryName(code, locale)))] : []),
    ...(rule.stories.length > 0 ? [t('inStories', { count: rule.stories.length })] : []),
  ]
  return <span className="text-sm text-soft">{parts.join(' · ')}</span>
}
