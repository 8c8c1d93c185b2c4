import { useLocale, useTranslations } from 'next-intl'
import { CountryLabel } from '#components/ui/country-label'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'

type Props = {
  slug: string
  /** Null: the default prompt in the page's language. */
  prompt: string | null
  language: string
  isClosed: boolean
  answerCount: number
  /** Countries to offer at one touch: the reader's own, then those of the reports, the unanswered first. */
  countries: string[]
  /** Countries of the reports for which nobody has answered yet. */
  unanswered: string[]
}

const countriesShown = 5

/** The question that the product exists for, and the ways to its answer: plain links that lead to the answer's form. */
export function PromptCard({ slug, prompt, language, isClosed, answerCount, countries, unanswered }: Props) {
  const t = useTranslations('stories.answer')
  const site = useTranslations('site')
  const locale = useLocale()
  return (
    <section aria-labelledby="prompt" className="sheet border-s-4 border-s-unreported">
      <h2
        id="prompt"
        lang={prompt ? language : undefined}
        dir={prompt ? directionOf(language) : undefined}
        className="text-[clamp(1.35rem,1.1rem+1vw,1.75rem)] font-medium italic leading-tight"
      >
        {prompt ?? site('defaultPrompt')}
      </h2>
      {isClosed ? (
        <p className="mt-4">
          {t('closed')} <PageLink href="#discussion">{t('read')}</PageLink>
        </p>
      ) : (
        <>
          <ul aria-label={t('speak')} className="mt-4 flex flex-wrap gap-2">
            {countries.slice(0, countriesShown).map(country => (
              <li key={country}>
                <PageLink href={`/stories/${encodeURIComponent(slug)}?speak=${country}#answer`} className="chip">
                  <CountryLabel country={country} />
                </PageLink>
              </li>
            ))}
          </ul>
          <p className="mt-4">
            <a href="#answer" className="button">
              {t('submit')}
            </a>
          </p>
          {answerCount === 0 && <p className="mt-3 text-[0.88rem] text-soft">{t('first')}</p>}
          {answerCount > 0 && unanswered.length > 0 && (
            <p className="mt-3 text-[0.88rem] text-soft">
              {t('none', { countries: new Intl.ListFormat(locale).format(unanswered.map(code => countryName(code, locale))) })}
            </p>
          )}
        </>
      )}
    </section>
  )
}
