import { useFormatter, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import type { OutletMatrix } from '#domain/stories/outlets-named'

type Props = { matrix: OutletMatrix; labelledBy: string }

/** Which outlets the answers of each country name; a disc's area is the number beside it. */
export function OutletsTable({ matrix: { countries, outlets, others }, labelledBy }: Props) {
  const t = useTranslations('stories.coverage.page')
  const format = useFormatter()
  const most = Math.max(1, ...outlets.flatMap(({ counts }) => counts))
  const hasElsewhere = outlets.some(({ elsewhere }) => elsewhere > 0) || (others?.elsewhere ?? 0) > 0
  return (
    <div role="group" aria-labelledby={labelledBy} tabIndex={0} className="figures-region">
      <table className="figures" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{t('outlet')}</th>
            {countries.map(country => (
              <th key={country} scope="col">
                <CountryLabel country={country} />
              </th>
            ))}
            {hasElsewhere && <th scope="col">{t('elsewhere')}</th>}
            <th scope="col" className="number">
              {t('total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {outlets.map(({ name, counts, elsewhere, total }) => (
            <tr key={name}>
              <th scope="row">
                <bdi>{name}</bdi>
              </th>
              {counts.map((count, column) => (
                <td key={countries[column]}>
                  <Disc count={count} most={most} />
                </td>
              ))}
              {hasElsewhere && <td>{format.number(elsewhere)}</td>}
              <td className="number font-medium">{format.number(total)}</td>
            </tr>
          ))}
        </tbody>
        {others && (
          <tfoot>
            <tr>
              <th scope="row">{t('otherOutlets', { count: others.outlets })}</th>
              {others.counts.map((count, column) => (
                <td key={countries[column]}>{format.number(count)}</td>
              ))}
              {hasElsewhere && <td>{format.number(others.elsewhere)}</td>}
              <td className="number">{format.number(others.total)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

function Disc({ count, most }: { count: number; most: number }) {
  const format = useFormatter()
  if (count === 0) return <span className="text-soft">{format.number(0)}</span>
  return (
    <span className="inline-flex items-center gap-2">
      <svg aria-hidden="true" viewBox="0 0 20 20" className="size-5 flex-none">
        <circle cx="10" cy="10" r={Math.round(Math.sqrt(count / most) * 95) / 10} className="fill-covered" />
      </svg>
      {format.number(count)}
    </span>
  )
}
