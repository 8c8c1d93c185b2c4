import { useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'

type Wording = { number: number; createdAt: Date; createdBy: string | null; changed: string[] }

const fieldNames = [
  'kind',
  'pattern',
  'terms',
  'languages',
  'countries',
  'storyIds',
  'action',
  'isShadow',
  'isEnabled',
  'priority',
  'note',
] as const

/** Every version of a rule: who made it, when, and what it changed. */
export function RuleWordings({ wordings }: { wordings: readonly Wording[] }) {
  const t = useTranslations('moderation.rules')
  const locale = useLocale()
  const nameOf = (field: string) => t(`fieldNames.${fieldNames.find(name => name === field) ?? 'other'}`)
  return (
    <ol className="text-sm">
      {wordings.map(({ number, createdAt, createdBy, changed }) => (
        <li key={number} className="flex flex-wrap gap-x-4 border-b border-line py-1.5">
          <span className="font-medium">{t('version', { version: number })}</span>
          <LocalTime instant={createdAt.toISOString()} locale={locale} className="text-soft" />
          {createdBy && <bdi>{createdBy}</bdi>}
          <span className="text-soft">
            {changed.length === 0
              ? t('wordingFirst')
              : t('wordingChanged', { fields: new Intl.ListFormat(locale).format(changed.map(nameOf)) })}
          </span>
        </li>
      ))}
    </ol>
  )
}
