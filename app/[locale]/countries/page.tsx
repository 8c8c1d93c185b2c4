import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { CountryLabel } from '#components/ui/country-label'
import { PageLink } from '#components/ui/page-link'
import type { Locale } from '#domain/locales'
import { pageMetadata } from '#server/page-metadata'
import { listCountries } from '#server/stories/list-countries'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'countries' })
  return pageMetadata({ locale, path: '/countries', title: t('title'), description: t('lead') })
}

/** Every country that readers have spoken of. */
export default async function CountriesPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const [t, countries] = await Promise.all([getTranslations('countries'), listCountries()])
  return (
    <div className="py-8">
      <h1 className="text-4xl">{t('title')}</h1>
      <p className="mt-3 max-w-text text-soft">{t('lead')}</p>
      {countries.length === 0 ? (
        <p className="mt-8">{t('empty')}</p>
      ) : (
        <ul className="rule-double mt-8 grid gap-x-12 sm:grid-cols-2 lg:grid-cols-3">
          {countries.map(({ country, answers, stories }) => (
            <li key={country} className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line py-3">
              <PageLink href={`/countries/${country.toLowerCase()}`} className="font-medium no-underline hover:underline">
                <CountryLabel country={country} />
              </PageLink>
              <span className="text-[0.85rem] text-soft">
                {t('answers', { count: answers })} · {t('stories', { count: stories })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
