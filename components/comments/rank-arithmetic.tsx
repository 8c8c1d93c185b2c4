import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { PageLink } from '#components/ui/page-link'
import type { RankArithmetic as Arithmetic } from '#domain/comments/ranking/arithmetic-of'
import { helpfulness } from '#domain/comments/ranking/helpfulness'
import type { ShownTally } from '#domain/comments/ranking/shown-rank'
import { countryName } from '#domain/countries'

type Props = { arithmetic: Arithmetic<ShownTally> & { epoch: number; tallies: ShownTally[] }; needsViewsFrom: readonly string[] }

/** A bar is drawn in a box of this many units. */
const barWidth = 60

/** How a comment's rank comes about: the rule, the score, and every country's part of it. */
export function RankArithmetic({ arithmetic, needsViewsFrom }: Props) {
  const t = useTranslations('comments.rating')
  const locale = useLocale()
  const format = useFormatter()
  const { rule, score, epoch, tallies, terms, notCounted } = arithmetic
  const names = (countries: readonly string[]) => format.list(countries.map(country => countryName(country, locale)))
  const share = new Map(terms.map(term => [term.country, term.share]))
  return (
    <section id="rank" aria-labelledby="rank-title" className="rule-double mt-8 scroll-mt-4 pt-4 target:bg-mark/30">
      <h2 id="rank-title" className="text-xl">
        {t('title')}
      </h2>
      {tallies.length === 0 ? (
        <p className="mt-2 text-soft">{t('none')}</p>
      ) : (
        <>
          <p className="mt-2">{t(rule)}</p>
          <p className="mt-2 font-medium tabular-nums">
            {needsViewsFrom.length > 0
              ? t('waiting', { countries: names(needsViewsFrom.slice(0, 5)) })
              : t('score', { score, number: epoch })}
          </p>
          <div role="group" aria-labelledby="rank-title" tabIndex={0} className="figures-region mt-3">
            <table className="figures" aria-labelledby="rank-title">
              <thead>
                <tr>
                  <th scope="col">{t('country')}</th>
                  <th scope="col">{t('raters')}</th>
                  <th scope="col">{t('helpfulness')}</th>
                  {rule === 'bridge' && <th scope="col">{t('share')}</th>}
                </tr>
              </thead>
              <tbody>
                {tallies.map(tally => (
                  <tr key={tally.country}>
                    <th scope="row">
                      <CountryLabel country={tally.country} />
                    </th>
                    <td className="whitespace-nowrap">{t('ofRaters', { count: tally.helpfulRaters, raters: tally.raters })}</td>
                    <td className="whitespace-nowrap">
                      <svg aria-hidden="true" viewBox={`0 0 ${barWidth} 8`} className="me-2 inline-block h-2 w-15 rtl:-scale-x-100">
                        <rect width={barWidth} height={8} className="fill-line" />
                        <rect width={Math.round(helpfulness(tally) * barWidth)} height={8} className="fill-led" />
                      </svg>
                      {format.number(helpfulness(tally), { minimumFractionDigits: 2, maximumFractionDigits: 2 })}
                    </td>
                    {rule === 'bridge' && (
                      <td>{share.has(tally.country) ? format.number(share.get(tally.country)!, { style: 'percent' }) : '–'}</td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {notCounted.length > 0 && <p className="mt-3 text-sm text-soft">{t('notCounted', { countries: names(notCounted) })}</p>}
          <p className="mt-3 text-sm text-soft">{t('peopleNote')}</p>
        </>
      )}
      <p className="mt-3 text-sm">
        <PageLink href="/about/ranking">{t('about')}</PageLink>
      </p>
    </section>
  )
}
