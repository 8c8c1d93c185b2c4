import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ProminenceLabel } from '#components/comments/prominence-label'
import { CountryLabel } from '#components/ui/country-label'
import { PageLink } from '#components/ui/page-link'
import { prominences, type Prominence } from '#domain/comments/comment-limits'
import { countryName } from '#domain/countries'
import type { Coverage } from '#domain/stories/coverage'

const fills: Record<Prominence, string> = {
  led: 'fill-led',
  covered: 'fill-covered',
  brief: 'fill-brief',
  'not-reported': 'fill-unreported',
  'not-sure': 'fill-unsure',
}

type Props = { slug: string; countries: Coverage[]; labelledBy: string }

/** Countries by prominence: the map's figures as a table, each country a link to its answers. */
export function CoverageTable({ slug, countries, labelledBy }: Props) {
  const t = useTranslations('stories.coverage')
  const format = useFormatter()
  const locale = useLocale()
  return (
    <div role="group" aria-labelledby={labelledBy} tabIndex={0} className="figures-region">
      <table className="figures" aria-labelledby={labelledBy}>
        <thead>
          <tr>
            <th scope="col">{t('page.country')}</th>
            <th scope="col" className="number">
              {t('page.answers')}
            </th>
            {prominences.map(prominence => (
              <th key={prominence} scope="col">
                <ProminenceLabel prominence={prominence} />
              </th>
            ))}
            <th scope="col">{t('page.typical')}</th>
          </tr>
        </thead>
        <tbody>
          {countries.map(coverage => (
            <tr key={coverage.country}>
              <th scope="row">
                <PageLink
                  href={`/stories/${encodeURIComponent(slug)}?country=${coverage.country}#discussion`}
                  title={t('read', { country: countryName(coverage.country, locale) })}
                  className="no-underline hover:underline"
                >
                  <CountryLabel country={coverage.country} />
                </PageLink>
              </th>
              <td className="number font-medium">{format.number(coverage.answers)}</td>
              {prominences.map(prominence => (
                <td key={prominence}>
                  <Cell coverage={coverage} prominence={prominence} />
                </td>
              ))}
              <td>
                {coverage.step ? <ProminenceLabel prominence={coverage.step} /> : <span className="text-soft">{t('page.tooFew')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A count; from five answers on a bar of its share below it, from twenty on the share in percent. */
function Cell({ coverage: { parts, stated, detail }, prominence }: { coverage: Coverage; prominence: Prominence }) {
  const t = useTranslations('stories.coverage.page')
  const format = useFormatter()
  const part = parts.find(entry => entry.prominence === prominence)
  if (!part) return <span className="text-soft">{format.number(0)}</span>
  return (
    <>
      {format.number(part.count)}
      {part.percent !== null && <span className="ms-2 inline-block text-soft">{t('percent', { percent: part.percent })}</span>}
      {detail !== 'counts' && (
        <svg aria-hidden="true" viewBox="0 0 100 6" preserveAspectRatio="none" className="mt-1 block h-1.5 w-24 rtl:-scale-x-100">
          <rect width="100" height="6" className="map-none" />
          <rect width={Math.round((part.count * 100) / stated)} height="6" className={fills[prominence]} />
        </svg>
      )}
    </>
  )
}
