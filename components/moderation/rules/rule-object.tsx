import { useLocale, useTranslations } from 'next-intl'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'
import type { DeskRule } from '#domain/moderation/rules/desk-rule'

/** What a rule looks for: its word, expression or domain as it was written, else a sentence. */
export function RuleObject({ rule: { substance, languages } }: { rule: Pick<DeskRule, 'substance' | 'languages'> }) {
  const t = useTranslations('moderation.rules.looksFor')
  const locale = useLocale()
  const { kind, pattern, terms } = substance
  switch (kind) {
    case 'word':
      return (
        <>
          <Written pattern={pattern} language={languages.length === 1 ? languages[0]! : null} />
          {!terms.isWholeWord && <span className="text-sm text-soft"> {t('insideWords')}</span>}
        </>
      )
    case 'country-pair':
      return (
        <>
          <Written pattern={pattern} language={languages.length === 1 ? languages[0]! : null} />{' '}
          <span className="text-sm text-soft">
            {t('pair', { reader: countryName(terms.readerCountry, locale), about: countryName(terms.aboutCountry, locale) })}
          </span>
        </>
      )
    case 'pattern':
      return (
        <code dir="ltr" className="text-[0.95em] wrap-anywhere">
          {pattern}
        </code>
      )
    case 'domain':
      return pattern.trim() === '*' ? t('anyLink') : <bdi dir="ltr">{pattern}</bdi>
    case 'new-account':
      return t('new-account', terms)
    case 'burst':
      return t('burst', terms)
    case 'near-duplicate':
      return t('near-duplicate', terms)
    case 'personal-data':
      return t('personal-data')
  }
}

function Written({ pattern, language }: { pattern: string; language: string | null }) {
  return (
    <span lang={language ?? undefined} dir={language ? directionOf(language) : 'auto'} className="font-serif wrap-anywhere">
      {pattern}
    </span>
  )
}
