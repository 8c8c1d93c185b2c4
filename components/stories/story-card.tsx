import { useLocale } from 'next-intl'
import { AnswersStrip } from '#components/stories/answers-strip'
import { AnswersFact, ReportsFact } from '#components/stories/story-facts'
import { Flag } from '#components/ui/flag'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { countryName } from '#domain/countries'
import { directionOf } from '#domain/locales'
import type { StorySummary } from '#domain/stories/public-story'

type Props = { story: StorySummary; isLead?: boolean }

/** A story in a list: its headline, who answered, and beside it how differently it was told, in its reports' own headlines. */
export function StoryCard({ story, isLead = false }: Props) {
  const locale = useLocale()
  const address = `/stories/${encodeURIComponent(story.slug)}`
  return (
    <article className={`grid gap-x-12 gap-y-4 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)] ${isLead ? 'pb-9' : 'py-7'}`}>
      <div>
        <p className="text-[0.83rem] text-soft">
          <LocalTime instant={story.publishedAt.toISOString()} locale={locale} format="day" />
        </p>
        <h2
          lang={story.language}
          dir={directionOf(story.language)}
          className={`headline ${isLead ? 'mt-2 text-[clamp(1.9rem,1.3rem+2.4vw,3.1rem)] leading-[1.08]' : 'mt-1 text-[1.4rem] leading-snug'}`}
        >
          <PageLink href={address} className="no-underline hover:underline">
            {story.headline}
          </PageLink>
        </h2>
        <p className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-[0.92rem]">
          <span>
            <ReportsFact reports={story.reportCount} countries={story.reportCountries.length} />
          </span>
          <span className="font-medium text-accent">
            <AnswersFact answers={story.answerCount} countries={story.countries.length} />
          </span>
        </p>
        <AnswersStrip story={story} isLead={isLead} />
      </div>
      <Headlines headlines={story.headlines.slice(0, isLead ? 3 : 2)} isLead={isLead} />
    </article>
  )
}

function Headlines({ headlines, isLead }: { headlines: StorySummary['headlines']; isLead: boolean }) {
  const locale = useLocale()
  return (
    <ul className={`grid content-start divide-y divide-line ${isLead ? 'border-y border-line lg:border-y-0' : 'max-lg:hidden'}`}>
      {headlines.map(report => (
        <li key={report.id} className={isLead ? 'py-3 lg:first:pt-1' : 'py-2 first:pt-0'}>
          <p className="flex items-center gap-2 text-[0.83rem] font-semibold">
            {report.country && <Flag country={report.country} />}
            {report.outlet ? <bdi>{report.outlet}</bdi> : report.country && countryName(report.country, locale)}
          </p>
          <p
            lang={report.language ?? undefined}
            dir={directionOf(report.language)}
            className={`headline mt-1 font-serif leading-snug ${isLead ? 'text-[1.08rem]' : 'text-[0.98rem]'}`}
          >
            {report.headline}
          </p>
        </li>
      ))}
    </ul>
  )
}
