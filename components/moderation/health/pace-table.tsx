import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useFigureWords } from '#components/moderation/transparency/use-figure-words'
import { languageOfTimes } from '#domain/times'

type Props = { weeks: readonly { week: string; decisions: number; median: number | null; slowest: number | null }[] }

/** Decisions week by week, and how long they took. */
export function PaceTable({ weeks }: Props) {
  const t = useTranslations('moderation.health')
  const format = useFormatter()
  const words = useFigureWords()
  const dates = new Intl.DateTimeFormat(languageOfTimes(useLocale()), { dateStyle: 'medium', timeZone: 'UTC' })
  if (weeks.length === 0) return <p className="text-soft">{t('nothingDecided')}</p>
  return (
    <div role="group" aria-label={t('pace')} tabIndex={0} className="figures-region">
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{t('week')}</th>
            {(['decisions', 'median', 'slowest'] as const).map(name => (
              <th key={name} scope="col" className="number">
                {t(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map(({ week, decisions, median, slowest }) => (
            <tr key={week}>
              <th scope="row" className="whitespace-nowrap">
                {dates.format(new Date(week))}
              </th>
              <td className="number">{format.number(decisions)}</td>
              <td className="number">{median === null ? '–' : words.duration(median)}</td>
              <td className="number">{slowest === null ? '–' : words.duration(slowest)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
