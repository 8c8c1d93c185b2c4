import { useLocale, useTranslations } from 'next-intl'
import { PageLink } from '#components/ui/page-link'
import { countriesByName, countryName } from '#domain/countries'
import { directionOf, localePath } from '#domain/locales'

type Props = {
  slug: string
  /** Null: the default prompt in the page's language. */
  prompt: string | null
  language: string
  isClosed: boolean
  answerCount: number
  /** Countries of the reports for which nobody has answered yet. */
  unanswered: string[]
  /** The country that the form begins with. */
  speak: string | null
}

const unansweredShown = 4

/** The question that the product exists for, and the way to its answer: a plain form that leads to the answer's own. */
export function PromptCard({ slug, prompt, language, isClosed, answerCount, unanswered, speak }: Props) {
  const t = useTranslations('stories.answer')
  const site = useTranslations('site')
  const locale = useLocale()
  const address = `/stories/${encodeURIComponent(slug)}`
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
        <form action={`${localePath(locale, address)}#answer`} method="get" className="mt-4 flex flex-wrap items-end gap-3">
          <label className="grid flex-[1_1_11rem] gap-1.5 text-[0.9rem] text-soft">
            {t('speak')}
            <select name="speak" defaultValue={speak ?? ''} required className="input text-ink">
              <option value="">{t('choose')}</option>
              {countriesByName(locale).map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button className="button">{t('submit')}</button>
        </form>
      )}
      {!isClosed && answerCount === 0 && <p className="mt-3 text-[0.88rem] text-soft">{t('first')}</p>}
      {!isClosed && answerCount > 0 && unanswered.length > 0 && (
        <p className="mt-3 text-[0.88rem] text-soft">
          {t('none', {
            countries: new Intl.ListFormat(locale).format(unanswered.slice(0, unansweredShown).map(code => countryName(code, locale))),
          })}
        </p>
      )}
    </section>
  )
}
