import { useFormatter, useTranslations } from 'next-intl'
import { rankingExample } from '#domain/comments/ranking/ranking-example'

const [columnWidth, columnGap, height] = [44, 14, 90]

/** Two comments, four countries: what each country's readers find, and what comes out. */
export function RankingPicture() {
  const t = useTranslations('ranking')
  const format = useFormatter()
  const score = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <div className="my-6 grid gap-6 sm:grid-cols-2">
      {rankingExample().map(({ key, netVotes, score: ours, countries }, place) => (
        <figure key={key} className="sheet">
          <figcaption>
            <p className="font-semibold">{t(`example.${key}`)}</p>
            <p className="text-[0.88rem] text-soft">
              {t('example.said', {
                countries: format.list(
                  countries.map(({ country, helpful, raters }) => t('example.country', { country, count: helpful, raters })),
                ),
              })}
            </p>
          </figcaption>
          <svg
            aria-hidden="true"
            viewBox={`0 0 ${countries.length * (columnWidth + columnGap)} ${height + 16}`}
            className="my-3 w-full max-w-64"
          >
            {countries.map(({ country, helpfulness }, index) => {
              const x = index * (columnWidth + columnGap)
              return (
                <g key={country}>
                  <rect x={x} width={columnWidth} height={height} className="fill-line" />
                  <rect
                    x={x}
                    y={Math.round(height * (1 - helpfulness))}
                    width={columnWidth}
                    height={Math.round(height * helpfulness)}
                    className={helpfulness < 0.5 ? 'fill-unreported' : 'fill-led'}
                  />
                  <text x={x + columnWidth / 2} y={height + 13} textAnchor="middle" fontSize="11" className="fill-ink">
                    {country}
                  </text>
                </g>
              )
            })}
          </svg>
          <p className="tabular-nums">
            {t('example.score', { score: score(ours), place: place + 1 })}
            <br />
            <span className="text-soft">{t('example.votes', { count: netVotes, place: place === 0 ? 2 : 1 })}</span>
          </p>
        </figure>
      ))}
    </div>
  )
}
