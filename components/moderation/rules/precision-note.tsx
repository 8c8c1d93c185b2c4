import { useFormatter, useTranslations } from 'next-intl'
import type { DeskRule } from '#domain/moderation/rules/desk-rule'
import { isBelowLimit } from '#domain/moderation/rules/precision'

type Props = {
  rule: Pick<DeskRule, 'precision' | 'blockedCount'>
  leastPrecisionPercent: number
  /** In a list nothing is said of a rule that nobody has judged yet. */
  isShort?: boolean
}

/** How often people agreed with a rule in its life, and whether that is too seldom. */
export function PrecisionNote({ rule: { precision, blockedCount }, leastPrecisionPercent, isShort = false }: Props) {
  const t = useTranslations('moderation.rules')
  const format = useFormatter()
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 0 })
  const isBelow = isBelowLimit(precision, leastPrecisionPercent)
  if (isShort && !precision && blockedCount === 0) return null
  return (
    <p className="flex flex-wrap gap-x-4 text-sm text-soft tabular-nums">
      {precision ? (
        <span>
          {t('precisionIs', {
            share: percent(precision.share),
            upheld: precision.upheld,
            decided: precision.decided,
            low: percent(precision.low),
            high: percent(precision.high),
          })}
        </span>
      ) : (
        !isShort && <span>{t('precisionNone')}</span>
      )}
      {blockedCount > 0 && <span>{t('blockedCount', { count: blockedCount })}</span>}
      {isBelow && (
        <strong className="font-semibold text-danger">{t('precisionBelow', { limit: percent(leastPrecisionPercent / 100) })}</strong>
      )}
    </p>
  )
}
