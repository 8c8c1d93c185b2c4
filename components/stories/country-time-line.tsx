import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ProminenceLabel } from '#components/comments/prominence-label'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { directionOf, localePath } from '#domain/locales'
import { coverageOf, steps, type Step } from '#domain/stories/coverage'
import { timeLine, type DatedCoverage } from '#domain/stories/time-line'

type Props = { country: string; stories: (DatedCoverage & { slug: string; headline: string; language: string })[] }

const rowHeight = 36
/** The first and the last story stand away from the edges, in percent of the width. */
const inset = 4
const largestRadius = 14
const fills: Record<Step, string> = { led: 'fill-led', covered: 'fill-covered', brief: 'fill-brief', 'not-reported': 'fill-unreported' }

/** How prominently a country reported its last stories, in time; the same as a table below. */
export function CountryTimeLine({ country, stories }: Props) {
  const t = useTranslations('countries.one.time')
  const words = useTranslations('comments.prominences')
  const map = useTranslations('stories.coverage.map')
  const locale = useLocale()
  const format = useFormatter()
  const line = timeLine(stories)
  const height = rowHeight * line.rows
  // Time runs the way that the page is read.
  const at = (along: number) => {
    const percent = inset + along * (100 - 2 * inset)
    return `${Math.round((directionOf(locale) === 'rtl' ? 100 - percent : percent) * 100) / 100}%`
  }
  const address = (slug: string) => `/stories/${encodeURIComponent(slug)}?country=${country}#discussion`
  return (
    <figure>
      <div className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 text-[0.83rem]">
        <ul aria-hidden="true">
          {steps.map(step => (
            <li key={step} className="flex h-[36px] items-center">
              <ProminenceLabel prominence={step} />
            </li>
          ))}
          <li className="flex h-[36px] items-center text-soft">{t('few')}</li>
        </ul>
        <div className="px-4">
          <svg role="group" aria-label={t('label')} width="100%" height={height + 22} className="time-line block overflow-visible">
            <pattern id="time-few" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <rect width="6" height="6" className="map-none" />
              <rect width="2" height="6" className="fill-edge" />
            </pattern>
            {Array.from({ length: line.rows }, (_, row) => (
              <line key={row} x1="0" x2="100%" y1={middle(row)} y2={middle(row)} className="stroke-line" />
            ))}
            {line.months.map(month => (
              <g key={month.at.toISOString()}>
                <line x1={at(month.along)} x2={at(month.along)} y1="0" y2={height} strokeDasharray="2 4" className="stroke-line" />
                <text x={at(month.along)} y={height + 16} textAnchor="middle" className="fill-soft text-[0.75rem]">
                  {format.dateTime(month.at, { month: 'short', year: 'numeric', timeZone: 'UTC' })}
                </text>
              </g>
            ))}
            {line.points.map(({ along, row, step, answers }, index) => {
              const story = stories[index]!
              const said = step ? words(step) : t('few')
              return (
                <a key={story.slug} href={localePath(locale, address(story.slug))}>
                  <title>{t('point', { headline: story.headline, count: answers, step: said })}</title>
                  <circle
                    cx={at(along)}
                    cy={middle(row)}
                    r={Math.min(largestRadius, Math.round(40 + 18 * Math.sqrt(answers)) / 10)}
                    className={step ? fills[step] : undefined}
                    fill={step ? undefined : 'url(#time-few)'}
                  />
                </a>
              )
            })}
          </svg>
        </div>
      </div>
      <figcaption className="mt-2 text-[0.83rem] text-soft">
        <details>
          <summary className="w-fit py-1 text-accent underline underline-offset-4">{t('table')}</summary>
          <div role="group" aria-label={t('table')} tabIndex={0} className="figures-region mt-2 text-ink">
            <table className="figures">
              <thead>
                <tr>
                  <th scope="col">{t('story')}</th>
                  <th scope="col">{t('date')}</th>
                  <th scope="col">{map('legend')}</th>
                  <th scope="col" className="number">
                    {t('answers')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {stories.map(({ slug, headline, language, publishedAt, coverage }) => {
                  const { step, answers } = coverageOf(coverage)
                  return (
                    <tr key={slug}>
                      <th scope="row">
                        <PageLink href={address(slug)} lang={language} dir={directionOf(language)}>
                          {headline}
                        </PageLink>
                      </th>
                      <td className="whitespace-nowrap">
                        <LocalTime instant={publishedAt.toISOString()} locale={locale} format="day" />
                      </td>
                      <td>{step ? <ProminenceLabel prominence={step} /> : t('few')}</td>
                      <td className="number">{format.number(answers)}</td>
                    </tr>
                  )
                })}
              </tbody>
            </table>
          </div>
        </details>
      </figcaption>
    </figure>
  )
}

const middle = (row: number) => row * rowHeight + rowHeight / 2
