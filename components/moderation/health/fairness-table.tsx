import { useFormatter, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { Notice } from '#components/ui/notice'
import type { CountryFairness } from '#domain/moderation/health/fairness'

type Props = { of: 'removed' | 'held'; rows: readonly CountryFairness[] }

const [width, height] = [100, 14]

/** The share seen and the share expected of each country, each with its interval, and a warning where they part. */
export function FairnessTable({ of, rows }: Props) {
  const t = useTranslations('moderation.health')
  const format = useFormatter()
  const percent = (share: number) => format.number(share, { style: 'percent', maximumFractionDigits: 1 })
  const warned = rows.filter(row => row.standsOut)
  const most = Math.max(0.05, ...rows.map(row => Math.max(row.seen.high, row.expected.high)))
  const at = (share: number) => Math.round((share / most) * width * 10) / 10
  return (
    <div>
      <h3 className="mt-4 mb-2 text-lg">{t(`fairness.${of}`)}</h3>
      {warned.map(({ country, standsOut, seen, expected }) => (
        <Notice key={country} tone="bad">
          <p>
            <CountryLabel country={country} />:{' '}
            {t(`fairness.${standsOut!}`, { seen: percent(seen.share), expected: percent(expected.share) })}
          </p>
        </Notice>
      ))}
      {rows.length === 0 ? (
        <p className="text-soft">{t('fairness.none')}</p>
      ) : (
        <div role="group" aria-label={t(`fairness.${of}`)} tabIndex={0} className="figures-region">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('fairness.country')}</th>
                <th scope="col" className="number">
                  {t('fairness.comments')}
                </th>
                <th scope="col" className="number">
                  {t('fairness.seen')}
                </th>
                <th scope="col" className="number">
                  {t('fairness.expected')}
                </th>
                <th scope="col" className="min-w-40">
                  {t('fairness.picture')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ country, comments, seen, expected, standsOut }) => (
                <tr key={country}>
                  <th scope="row">{country === 'ZZ' ? t('fairness.noCountry') : <CountryLabel country={country} />}</th>
                  <td className="number">{format.number(comments)}</td>
                  <td className="number whitespace-nowrap">
                    {percent(seen.share)} ({percent(seen.low)}–{percent(seen.high)})
                  </td>
                  <td className="number whitespace-nowrap">
                    {percent(expected.share)} ({percent(expected.low)}–{percent(expected.high)})
                  </td>
                  <td>
                    <svg
                      aria-hidden="true"
                      viewBox={`0 0 ${width} ${height}`}
                      preserveAspectRatio="none"
                      className="block h-4 w-full rtl:-scale-x-100"
                    >
                      <rect x={at(expected.low)} y="1" width={at(expected.high - expected.low)} height="12" className="fill-line" />
                      <rect
                        x={at(seen.low)}
                        y="5"
                        width={Math.max(0.5, at(seen.high - seen.low))}
                        height="4"
                        className={standsOut ? 'fill-unreported' : 'fill-covered'}
                      />
                      <rect x={at(seen.share) - 0.5} y="3" width="1" height="8" className="fill-ink" />
                    </svg>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
