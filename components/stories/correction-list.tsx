import { useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import { directionOf } from '#domain/locales'

export type Correction = { id: string; text: string; language: string; at: Date }

/** What was corrected, each with its date, where it stood. */
export function CorrectionList({ corrections }: { corrections: readonly Correction[] }) {
  const t = useTranslations('moderation.correction')
  const locale = useLocale()
  if (corrections.length === 0) return null
  return (
    <aside aria-label={t('corrections')} className="mt-3 border-s-2 border-edge ps-3 text-[0.92rem]">
      {corrections.map(({ id, text, language, at }) => (
        <p key={id} data-correction={id} className="py-1">
          <strong className="font-semibold">
            {t('corrected')} <LocalTime instant={at.toISOString()} locale={locale} format="day" />
          </strong>{' '}
          <span lang={language} dir={directionOf(language)} className="whitespace-pre-line">
            {text}
          </span>
        </p>
      ))}
    </aside>
  )
}
