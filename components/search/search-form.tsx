import { useLocale, useTranslations } from 'next-intl'
import { countriesByName } from '#domain/countries'
import { localePath } from '#domain/locales'
import type { SearchFields } from '#domain/search/search-filters'
import { namedLanguages } from '#domain/search/named-languages'
import { longestQuery } from '#domain/search/search-query'

type Props = { fields: SearchFields; zone: string }

/** The whole search as a plain form that leads to an address one can pass on. */
export function SearchForm({ fields, zone }: Props) {
  const t = useTranslations('search')
  const locale = useLocale()
  const isNarrowed = [fields.country, fields.language, fields.from, fields.to].some(value => value !== '')
  return (
    <form action={localePath(locale, '/search')} method="get" role="search" aria-label={t('title')} className="mt-5 max-w-text">
      {fields.story && <input type="hidden" name="story" value={fields.story} />}
      {fields.kind === 'stories' && <input type="hidden" name="kind" value="stories" />}
      <div className="flex gap-2">
        <input
          type="search"
          name="q"
          aria-label={t('query')}
          defaultValue={fields.q}
          maxLength={longestQuery}
          dir="auto"
          enterKeyHint="search"
          className="input"
        />
        <button className="button shrink-0">{t('submit')}</button>
      </div>
      <details open={isNarrowed || undefined} className="mt-3">
        <summary className="w-fit py-1.5 text-sm text-soft underline underline-offset-4">{t('filters')}</summary>
        <div className="mt-2 grid gap-3 sm:grid-cols-2">
          <label className="grid gap-1 text-[0.85rem] text-soft">
            {t('country')}
            <select name="country" defaultValue={fields.country} className="input text-ink">
              <option value="">{t('everyCountry')}</option>
              {countriesByName(locale).map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1 text-[0.85rem] text-soft">
            {t('language')}
            <select name="language" defaultValue={fields.language} className="input text-ink">
              <option value="">{t('everyLanguage')}</option>
              {namedLanguages(locale, fields.language).map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label className="grid gap-1 text-[0.85rem] text-soft">
            {t('from')}
            <input type="date" name="from" defaultValue={fields.from} className="input text-ink" aria-describedby="search-zone" />
          </label>
          <label className="grid gap-1 text-[0.85rem] text-soft">
            {t('to')}
            <input type="date" name="to" defaultValue={fields.to} className="input text-ink" aria-describedby="search-zone" />
          </label>
        </div>
        <p id="search-zone" className="mt-2 text-sm text-soft">
          {t('zone', { zone: zone.replaceAll('_', ' ') })}
        </p>
      </details>
    </form>
  )
}
