import type { ReactNode } from 'react'
import { useLocale, useTranslations } from 'next-intl'
import { HouseRuleTitle } from '#components/moderation/house-rule-title'
import { FigureCells, FigureHeads } from '#components/moderation/transparency/months-table'
import { ShareBars } from '#components/moderation/transparency/share-bars'
import { useFigureWords } from '#components/moderation/transparency/use-figure-words'
import { CountryLabel } from '#components/ui/country-label'
import { countryName } from '#domain/countries'
import type { Measure } from '#domain/moderation/transparency/measures'
import { fewestAuthors, figureOf, type MonthAccount as Account } from '#domain/moderation/transparency/protect-figures'

/** One month: what was removed and why, notices, appeals, what is withheld where, and each country. */
export function MonthAccount({ account }: { account: Account }) {
  const t = useTranslations('transparency.figures')
  const notices = useTranslations('moderation.notice.categories')
  const locale = useLocale()
  const words = useFigureWords()
  const { all, countries, others, withheld } = account
  const rows = (measure: Measure, label: (key: string) => ReactNode) =>
    [...(all.figures.get(measure) ?? [])].map(([key, value]) => ({ key, label: label(key), value }))
  const noticeName = (key: string) => (key === 'order' ? t('order') : notices.has(key as 'other') ? notices(key as 'other') : key)
  return (
    <>
      <div className="grid gap-x-12 gap-y-8 md:grid-cols-2">
        <Part title={t('removedBy')}>
          <ShareBars rows={rows('removed', key => (key === 'law' ? t('law') : <HouseRuleTitle rule={key} />))} empty={t('removedNone')} />
        </Part>
        <Part title={t('decisionsBy')}>
          <ShareBars rows={rows('decisions', key => t(`actions.${key as 'approve'}`))} empty={t('decisionsNone')} />
        </Part>
        <Part title={t('noticesBy')}>
          <ShareBars rows={rows('notices', noticeName)} empty={t('noticesNone')} />
          <Outcomes rows={rows('noticesDecided', key => t(`noticeOutcomes.${key as 'lawful'}`))} />
        </Part>
        <Part title={t('appealsBy')}>
          <ShareBars rows={rows('appeals', key => t(`sides.${key as 'author'}`))} empty={t('appealsNone')} />
          <Outcomes rows={rows('appealsDecided', key => t(`appealOutcomes.${key as 'upheld'}`))} />
        </Part>
      </div>
      <h3 className="mt-8 mb-2 text-lg">{t('withheldBy')}</h3>
      {withheld.length === 0 ? (
        <p className="text-soft">{t('withheldNone')}</p>
      ) : (
        <div role="group" aria-label={t('withheldBy')} tabIndex={0} className="figures-region">
          <table className="figures">
            <thead>
              <tr>
                <th scope="col">{t('withheldIn')}</th>
                <th scope="col" className="number">
                  {words.ground('law')}
                </th>
                <th scope="col" className="number">
                  {words.ground('house')}
                </th>
              </tr>
            </thead>
            <tbody>
              {withheld
                .toSorted((a, b) => countryName(a.country, locale).localeCompare(countryName(b.country, locale), locale))
                .map(territory => (
                  <tr key={territory.country}>
                    <th scope="row">
                      <CountryLabel country={territory.country} />
                    </th>
                    <td className="number">{words.count(figureOf(territory, 'withheld', 'law'))}</td>
                    <td className="number">{words.count(figureOf(territory, 'withheld', 'house'))}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </div>
      )}
      <h3 className="mt-8 mb-2 text-lg">{t('byCountry')}</h3>
      <p className="mb-3 max-w-text text-sm text-soft">{t('protection', { fewest: fewestAuthors })}</p>
      <div role="group" aria-label={t('byCountry')} tabIndex={0} className="figures-region">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{t('country')}</th>
              <FigureHeads />
            </tr>
          </thead>
          <tbody>
            {countries.map(country => (
              <tr key={country.country}>
                <th scope="row">{country.country === 'ZZ' ? t('noCountry') : <CountryLabel country={country.country} />}</th>
                <FigureCells account={country} />
              </tr>
            ))}
            {others && (
              <tr>
                <th scope="row">{t('others')}</th>
                <FigureCells account={others} />
              </tr>
            )}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('all')}</th>
              <FigureCells account={all} />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-2 text-lg">{title}</h3>
      {children}
    </div>
  )
}

function Outcomes({ rows }: { rows: { key: string; label: ReactNode; value: number }[] }) {
  const t = useTranslations('transparency.figures')
  if (rows.length === 0) return null
  return (
    <div className="mt-4">
      <h4 className="mb-2 text-sm text-soft">{t('outcomes')}</h4>
      <ShareBars rows={rows} empty="" />
    </div>
  )
}
