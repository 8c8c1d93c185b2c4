import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ProminenceLabel } from '#components/comments/prominence-label'
import { Flag } from '#components/ui/flag'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { coverageOf, steps } from '#domain/stories/coverage'
import { notAnswered, type CountryAnswers } from '#domain/stories/public-story'

type Props = {
  story: { slug: string; countries: CountryAnswers[]; reportCountries: string[] }
  /** The lead shows how differently countries reported it; a story further down, who answered. */
  isLead: boolean
}

const shown = { lead: 10, other: 5 }
const askedShown = 4

/** A story's answers so far, by country with their numbers, and the countries of its reports that have not answered yet. */
export function AnswersStrip({ story, isLead }: Props) {
  const t = useTranslations('stories')
  const locale = useLocale()
  const address = `/stories/${encodeURIComponent(story.slug)}`
  const first = story.countries.slice(0, isLead ? shown.lead : shown.other)
  const rest = story.countries.length - first.length
  const asked = notAnswered(story).slice(0, askedShown)
  return (
    <div className="mt-3 grid gap-1.5 text-[0.85rem] text-soft">
      {first.length > 0 && (
        <>
          <p>
            <span className="font-medium text-ink">{t('strip.title')}</span> · {t('coverage.note')}
          </p>
          {isLead ? <ByStep countries={first} /> : <Counts countries={first} />}
          {rest > 0 && (
            <p>
              <PageLink href={`${address}/coverage`}>{t('moreCountries', { count: rest })}</PageLink>
            </p>
          )}
        </>
      )}
      {asked.length > 0 && (
        <p>
          {t('strip.asked')}{' '}
          {asked.map((country, index) => (
            <span key={country}>
              {index > 0 && ' · '}
              <PageLink href={`${address}?speak=${country}#answer`}>{countryName(country, locale)}</PageLink>
            </span>
          ))}
        </p>
      )}
    </div>
  )
}

/** A line for each step of the scale: who says that it led, and where it was silent. */
function ByStep({ countries }: { countries: CountryAnswers[] }) {
  const t = useTranslations('stories.coverage.map')
  const byStep = Map.groupBy(countries, entry => coverageOf(entry).step)
  const few = byStep.get(null)
  return (
    <dl className="grid gap-x-5 gap-y-1.5 sm:grid-cols-[max-content_1fr]">
      {steps.map(step => {
        const own = byStep.get(step)
        return (
          own && (
            <div key={step} className="contents">
              <dt className="text-ink">
                <ProminenceLabel prominence={step} />
              </dt>
              <dd className="max-sm:mb-1">
                <Counts countries={own} />
              </dd>
            </div>
          )
        )
      })}
      {few && (
        <div className="contents">
          <dt>{t('few')}</dt>
          <dd>
            <Counts countries={few} />
          </dd>
        </div>
      )}
    </dl>
  )
}

function Counts({ countries }: { countries: CountryAnswers[] }) {
  const format = useFormatter()
  const locale = useLocale()
  return (
    <ul className="flex flex-wrap gap-x-3.5 gap-y-1">
      {countries.map(({ country, answers }) => (
        <li key={country} className="inline-flex items-center gap-1.5">
          <Flag country={country} />
          {countryName(country, locale)} <span className="font-medium tabular-nums text-ink">{format.number(answers)}</span>
        </li>
      ))}
    </ul>
  )
}
