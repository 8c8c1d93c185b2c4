import { useFormatter, useTranslations } from 'next-intl'
import { ageHours, type OpenByAge } from '#domain/moderation/health/ages'

/** What waits at the desk, by queue and age. */
export function OpenByAgeTable({ queues }: { queues: readonly OpenByAge[] }) {
  const t = useTranslations('moderation.health')
  const format = useFormatter()
  return (
    <div role="group" aria-label={t('open')} tabIndex={0} className="figures-region">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('queue')}</th>
            {ageHours.map(hours => (
              <th key={hours} scope="col" className="number whitespace-nowrap">
                {hours === null ? t('older') : t('upTo', { age: ageOf(hours, format) })}
              </th>
            ))}
            <th scope="col" className="number">
              {t('all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {queues.map(({ queue, counts }) => (
            <tr key={queue}>
              <th scope="row">{t(`queues.${queue}`)}</th>
              {counts.map((count, index) => (
                // What has waited for days is marked by more than its place.
                <td key={ageHours[index]} className={`number ${count > 0 && index >= 3 ? 'font-semibold' : ''}`}>
                  {format.number(count)}
                </td>
              ))}
              <td className="number">{format.number(counts.reduce((sum, count) => sum + count, 0))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ageOf(hours: number, format: ReturnType<typeof useFormatter>): string {
  return hours < 48
    ? format.number(hours, { style: 'unit', unit: 'hour', unitDisplay: 'short' })
    : format.number(hours / 24, { style: 'unit', unit: 'day', unitDisplay: 'long' })
}
