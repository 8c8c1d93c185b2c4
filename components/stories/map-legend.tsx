import { useTranslations } from 'next-intl'
import { steps } from '#domain/stories/coverage'

/** What the map's colours and patterns mean. */
export function MapLegend({ hasAsked }: { hasAsked: boolean }) {
  const t = useTranslations('stories.coverage.map')
  const words = useTranslations('comments.prominences')
  const entries = [
    ...steps.map(step => ({ key: step, text: words(step) })),
    { key: 'few', text: t('few') },
    ...(hasAsked ? [{ key: 'asked', text: t('asked') }] : []),
    { key: 'none', text: t('none') },
  ]
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1">
      <span className="font-medium text-ink">{t('legend')}</span>
      <ul aria-label={t('legend')} className="flex flex-wrap gap-x-4 gap-y-1">
        {entries.map(({ key, text }) => (
          <li key={key} className="inline-flex items-center gap-2">
            <svg aria-hidden="true" viewBox="0 0 360 240" className="map-swatch">
              <rect width="360" height="240" className={`map-${key}`} />
            </svg>
            {text}
          </li>
        ))}
      </ul>
    </div>
  )
}
