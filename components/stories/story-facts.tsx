import { useLocale, useTranslations } from 'next-intl'
import { Flag } from '#components/ui/flag'
import { countryName } from '#domain/countries'

/** "6 reports from 5 countries", or the reports alone where no country is known. */
export function ReportsFact({ reports, countries }: { reports: number; countries: number }) {
  const t = useTranslations('stories')
  return <>{countries > 0 ? t('reportsFrom', { reports, countries }) : t('reports', { count: reports })}</>
}

/** "74 answers from 14 countries", or that there is none yet. */
export function AnswersFact({ answers, countries }: { answers: number; countries: number }) {
  const t = useTranslations('stories')
  return <>{countries > 0 ? t('answersFrom', { answers, countries }) : t('answers', { count: answers })}</>
}

/** Flags with their names, the first ones of a longer list. */
export function CountryLine({ countries, most = 6 }: { countries: string[]; most?: number }) {
  const t = useTranslations('stories')
  const locale = useLocale()
  if (countries.length === 0) return null
  const rest = countries.length - most
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1 text-[0.85rem] text-soft">
      {countries.slice(0, most).map(country => (
        <li key={country} className="inline-flex items-center gap-1.5">
          <Flag country={country} />
          {countryName(country, locale)}
        </li>
      ))}
      {rest > 0 && <li>{t('moreCountries', { count: rest })}</li>}
    </ul>
  )
}
