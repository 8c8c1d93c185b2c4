import { useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import { useDuration } from '#components/ui/use-duration'
import { isControlReason } from '#domain/stories/story-control'
import type { StoryMode } from '#domain/stories/story-mode'

type Change = { at: Date; by: string | null; mode: StoryMode; slowModeSeconds: number | null; reason: string | null }

/** What was set for a discussion, by whom and why, the latest first. */
export function StoryChanges({ changes }: { changes: readonly Change[] }) {
  const t = useTranslations('moderation.story')
  const locale = useLocale()
  const duration = useDuration()
  if (changes.length === 0) return <p className="text-soft">{t('noChanges')}</p>
  return (
    <ol className="divide-y divide-line">
      {changes.map(({ at, by, mode, slowModeSeconds, reason }) => (
        <li key={at.toISOString()} className="flex flex-wrap gap-x-4 py-2.5">
          <LocalTime instant={at.toISOString()} locale={locale} />
          <bdi className="font-medium">{by ?? t('formerColleague')}</bdi>
          <span>
            {t(`modes.${mode}`)}
            {slowModeSeconds ? ` · ${t('slowModeOf', { duration: duration(slowModeSeconds) })}` : ''}
            {isControlReason(reason) && <span className="text-soft"> · {t(`reasons.${reason}`)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}
