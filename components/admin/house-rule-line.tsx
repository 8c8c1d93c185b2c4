import { useLocale, useTranslations } from 'next-intl'
import { ActForm } from '#components/ui/act-form'
import { PageLink } from '#components/ui/page-link'
import type { FormState } from '#domain/form-state'
import { nativeNames, type Locale } from '#domain/locales'

type Act = (previous: FormState, form: FormData) => Promise<FormState>

type Props = {
  rule: { key: string; version: number; category: string; isRetired: boolean; title: string; text: string; languages: readonly Locale[] }
  move: Act
  retire: Act
  isFirst: boolean
  isLast: boolean
}

/** One house rule in the list, and what an admin can do with it. */
export function HouseRuleLine({ rule, move, retire, isFirst, isLast }: Props) {
  const t = useTranslations('admin.houseRules')
  const locale = useLocale()
  const { key, version, title, text, languages, isRetired } = rule
  const category = `categories.${rule.category}` as 'categories.STATEMENT_CATEGORY_VIOLENCE'
  const names = new Intl.ListFormat(locale).format(languages.map(language => nativeNames[language]))
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
      <div className="min-w-0 flex-1 basis-80">
        <p>
          <strong>{title}</strong>{' '}
          <code dir="ltr" className="text-sm text-soft">
            {key}
          </code>
        </p>
        <p className="text-soft">{text}</p>
        <p className="text-sm text-soft">
          {t('version', { version })}, {languages.length === 0 ? t('builtIn') : t('edited', { languages: names })}
          {t.has(category) && <> · {t(category)}</>}
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        {!isFirst && (
          <ActForm action={move} hidden={{ key, direction: 'up' }} label={t('up')} about={title} className="button button-plain" />
        )}
        {!isLast && (
          <ActForm action={move} hidden={{ key, direction: 'down' }} label={t('down')} about={title} className="button button-plain" />
        )}
        <PageLink href={`/admin/house-rules/${key}`} className="button button-plain">
          {t('edit')}
          <span className="sr-only">: {title}</span>
        </PageLink>
        <ActForm
          action={retire}
          hidden={{ key, isRetired: isRetired ? 'no' : 'yes' }}
          label={isRetired ? t('restore') : t('retire')}
          about={title}
          className="button button-plain"
        />
      </div>
    </div>
  )
}
