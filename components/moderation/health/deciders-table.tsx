import { useFormatter, useTranslations } from 'next-intl'
import { useFigureWords } from '#components/moderation/transparency/use-figure-words'
import { PageLink } from '#components/ui/page-link'

type Props = {
  deciders: readonly {
    id: string
    name: string
    decisions: number
    hours: number
    reversed: number
    appealed: number
    upheld: number
    reviewed: number
    agreed: number
  }[]
  /** Decisions by the hour of the day, from 0 to 23, UTC. */
  hours: readonly number[]
}

const [barWidth, height] = [10, 40]

/** Who decided how much, how fast, and how often others came to think differently; and at which hours the desk works. */
export function DecidersTable({ deciders, hours }: Props) {
  const t = useTranslations('moderation.health')
  const format = useFormatter()
  const words = useFigureWords()
  if (deciders.length === 0) return <p className="text-soft">{t('nothingDecided')}</p>
  const most = Math.max(...hours, 1)
  return (
    <>
      <div role="group" aria-label={t('deciders')} tabIndex={0} className="figures-region">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('columns.who')}</th>
              {(['decisions', 'perHour', 'reversed', 'appeals', 'blind'] as const).map(name => (
                <th key={name} scope="col" className="number">
                  {t(`columns.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {deciders.map(({ id, name, decisions, hours: own, reversed, appealed, upheld, reviewed, agreed }) => (
              <tr key={id}>
                <th scope="row">
                  <PageLink href={`/admin/people/${id}`}>
                    <bdi>{name}</bdi>
                  </PageLink>
                </th>
                <td className="number">{format.number(decisions)}</td>
                <td className="number">{format.number(decisions / own, { maximumFractionDigits: 1 })}</td>
                <td className="number">{words.share(reversed, decisions)}</td>
                <td className="number">{appealed === 0 ? '–' : t('upheldOf', { upheld, appealed })}</td>
                <td className="number">{reviewed === 0 ? '–' : t('agreedOf', { agreed, reviewed })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <figure className="mt-4 max-w-text">
        <figcaption className="text-sm text-soft">{t('hours')}</figcaption>
        <svg
          aria-hidden="true"
          viewBox={`0 0 ${24 * barWidth} ${height}`}
          preserveAspectRatio="none"
          className="mt-1 block h-16 w-full border-b border-edge rtl:-scale-x-100"
        >
          {hours.map((count, hour) => (
            <g key={hour}>
              <title>{t('hour', { hour, count })}</title>
              <rect x={hour * barWidth} width={barWidth} height={height} fillOpacity="0" />
              <rect
                x={hour * barWidth + 1}
                y={height - Math.round((count / most) * height)}
                width={barWidth - 2}
                height={Math.round((count / most) * height)}
                className="fill-covered"
              />
            </g>
          ))}
        </svg>
        <p className="mt-1 flex justify-between text-[0.8rem] text-soft" aria-hidden="true">
          {[0, 6, 12, 18, 24].map(hour => (
            <span key={hour}>{format.number(hour)}</span>
          ))}
        </p>
        <p className="sr-only">{format.list(hours.flatMap((count, hour) => (count > 0 ? [t('hour', { hour, count })] : [])))}</p>
      </figure>
    </>
  )
}
