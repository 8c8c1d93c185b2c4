import { useLocale, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'
import type { MissingInCountry } from '#domain/stories/missing-by-country'

/** What readers missed in their country's coverage, in their own words and language, each a way to its comment. */
export function MissingParts({ slug, countries }: { slug: string; countries: MissingInCountry[] }) {
  const t = useTranslations('stories.coverage.page')
  const locale = useLocale()
  const story = `/stories/${encodeURIComponent(slug)}`
  return (
    <div className="gap-x-12 md:columns-2 xl:columns-3">
      {countries.map(({ country, parts, hasMore }) => (
        <section key={country} aria-labelledby={`missing-${country}`} className="mb-7 break-inside-avoid border-t border-line pt-3">
          <h3 id={`missing-${country}`} className="font-sans text-[0.95rem] font-semibold tracking-normal">
            <CountryLabel country={country} />
          </h3>
          <ul className="mt-2 grid gap-3">
            {parts.map(({ id, text, language, name }) => (
              <li key={id}>
                <blockquote
                  lang={language === 'und' ? undefined : language}
                  dir={directionOf(language)}
                  className="own-direction font-serif text-[1.08rem] leading-snug"
                >
                  {name === null ? <PageLink href={`${story}/comments/${id}`}>{text}</PageLink> : text}
                </blockquote>
                {name !== null && (
                  <p className="mt-0.5 text-[0.83rem] text-soft">
                    <PageLink href={`${story}/comments/${id}`} className="no-underline hover:underline">
                      {t('by', { name })}
                    </PageLink>
                  </p>
                )}
              </li>
            ))}
          </ul>
          {hasMore && (
            <p className="mt-2 text-[0.83rem]">
              <PageLink href={`${story}?country=${country}#discussion`}>
                {t('moreMissing', { country: countryName(country, locale) })}
              </PageLink>
            </p>
          )}
        </section>
      ))}
    </div>
  )
}
