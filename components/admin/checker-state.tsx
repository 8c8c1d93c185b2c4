import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { LocalTime } from '#components/ui/local-time'
import type { CheckerAction } from '#domain/moderation/checkers/outside-checker'

type Props = {
  checker: {
    url: string
    action: CheckerAction
    threshold: number
    timeoutMs: number
    isEnabled: boolean
    failures: number
    restsUntil: Date | null
  }
}

/** Where a checker is asked, what it does, and whether it answers. */
export function CheckerState({ checker: { url, action, threshold, timeoutMs, isEnabled, failures, restsUntil } }: Props) {
  const t = useTranslations('admin.checkers')
  const format = useFormatter()
  const locale = useLocale()
  const numbers = { threshold: format.number(threshold), milliseconds: format.number(timeoutMs) }
  return (
    <>
      <span className="block text-sm text-soft">
        {/* What stands behind the question mark may be a key. */}
        <bdi dir="ltr" className="wrap-anywhere">
          {url.split('?')[0]}
        </bdi>
        {' · '}
        {t('does', { action, ...numbers })}
      </span>
      <span className={`block text-sm ${isEnabled && failures > 0 ? 'font-medium text-danger' : 'text-soft'}`}>
        {!isEnabled ? (
          t('states.off')
        ) : restsUntil ? (
          <>
            {t('states.resting', { count: failures })} <LocalTime instant={restsUntil.toISOString()} locale={locale} />
          </>
        ) : failures > 0 ? (
          t('states.failing', { count: failures })
        ) : (
          t('states.working')
        )}
      </span>
    </>
  )
}
