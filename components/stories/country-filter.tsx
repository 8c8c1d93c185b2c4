import { useLocale, useTranslations } from 'next-intl'
import { countryName } from '#domain/countries'
import { localePath } from '#domain/locales'

type Props = {
  country: string | null
  /** The countries that readers have spoken of. */
  answered: string[]
}

/** Chooses the stories of one country: a plain form that leads to an address one can pass on. */
export function CountryFilter({ country, answered }: Props) {
  const t = useTranslations('stories.front')
  const locale = useLocale()
  const collator = new Intl.Collator(locale)
  const options = [...new Set([...answered, ...(country ? [country] : [])])]
    .map(code => ({ code, name: countryName(code, locale) }))
    .toSorted((one, other) => collator.compare(one.name, other.name))
  if (options.length === 0) return null
  return (
    <form action={localePath(locale, '/')} method="get" aria-label={t('filter')} className="flex items-end gap-2">
      <label className="grid gap-1 text-[0.85rem] text-soft">
        {t('country')}
        <select name="country" defaultValue={country ?? ''} className="input min-w-40 text-ink">
          <option value="">{t('everyCountry')}</option>
          {options.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <button className="button button-quiet">{t('show')}</button>
    </form>
  )
}
