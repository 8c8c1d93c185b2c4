import { useLocale } from 'next-intl'
import { Flag } from '#components/ui/flag'
import { countryName } from '#domain/countries'

/** Flag and name of a country in the page's language. */
export function CountryLabel({ country }: { country: string }) {
  const locale = useLocale()
  return (
    <span className="inline-flex items-center gap-1.5">
      <Flag country={country} />
      <span>{countryName(country, locale)}</span>
    </span>
  )
}
