import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound } from 'next/navigation'
import { z } from 'zod'
import { Discussion } from '#components/comments/discussion'
import { FollowForm } from '#components/stories/follow-form'
import { Breakdown } from '#components/stories/breakdown'
import { Coverage } from '#components/stories/coverage'
import { PromptCard } from '#components/stories/prompt-card'
import { AnswersFact, ReportsFact } from '#components/stories/story-facts'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { blockQuoted } from '#domain/comments/quote-of'
import { isCountry } from '#domain/countries'
import { directionOf, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { notAnswered } from '#domain/stories/public-story'
import { getDiscussion } from '#server/comments/get-discussion'
import { getFollows } from '#server/notifications/get-follows'
import { pageMetadata } from '#server/page-metadata'
import { currentActor } from '#server/people/current-actor'
import { listCorrections } from '#server/stories/corrections/list-corrections'
import { storyAt } from '#server/stories/story-at'
import { storyJsonLd } from '#server/stories/story-json-ld'
import { worldMap } from '#server/stories/world/world-map'
import { postCommentAction } from './actions'

type Query = Partial<Record<'country' | 'sort' | 'cursor' | 'speak' | 'posted' | 'quote' | 'picks' | 'new' | 'folded' | 'follow', string>>
type Props = { params: Promise<{ locale: Locale; slug: string }>; searchParams: Promise<Query> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params
  const story = await storyAt(slug)
  if (!story) return {}
  const t = await getTranslations({ locale, namespace: 'stories' })
  const path = `/stories/${encodeURIComponent(story.slug)}`
  const description = [
    t('reports', { count: story.reportCount }),
    t('answers', { count: story.answerCount }),
    story.prompt ?? (await getTranslations({ locale, namespace: 'site' }))('defaultPrompt'),
  ].join(' · ')
  return pageMetadata({ locale, path, title: story.headline, description, type: 'article', feed: `${path}/feed.xml` })
}

/** A story: the question, the reports side by side, the coverage by country, and the discussion. */
export default async function StoryPage({ params, searchParams }: Props) {
  const { locale, slug } = await params
  setRequestLocale(locale)
  const [story, query, actor] = await Promise.all([storyAt(slug), searchParams, currentActor()])
  if (!story) notFound()
  const country = isCountry(query.country) ? query.country : undefined
  const speak = isCountry(query.speak) ? query.speak : undefined
  const since = z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .safeParse(query.new).data
  const posted = z.uuid().safeParse(query.posted).data
  const [site, discussion] = await Promise.all([
    getTranslations('site'),
    getDiscussion(
      { story, country, sort: query.sort, cursor: query.cursor, speak, posted, picks: query.picks === '1', folded: query.folded, since },
      actor,
    ),
  ])
  const unanswered = notAnswered(story)
  const [follows, corrections] = await Promise.all([getFollows(actor, story.id), listCorrections(story.id)])
  return (
    <>
      <header className="grid items-end gap-x-12 gap-y-7 pb-8 pt-7 lg:grid-cols-[minmax(0,7fr)_minmax(0,5fr)]">
        <div>
          <p className="flex flex-wrap gap-x-5 gap-y-1 text-[0.85rem] text-soft">
            <LocalTime instant={story.publishedAt.toISOString()} locale={locale} format="day" />
            <a href="#breakdown" className="no-underline hover:underline">
              <ReportsFact reports={story.reportCount} countries={story.reportCountries.length} />
            </a>
            <a href="#discussion" className="no-underline hover:underline">
              <AnswersFact answers={story.answerCount} countries={story.countries.length} />
            </a>
          </p>
          <h1
            lang={story.language}
            dir={directionOf(story.language)}
            className="headline mt-4 text-[clamp(2rem,1.2rem+3vw,3.5rem)] leading-[1.06] tracking-tight"
          >
            {story.headline}
          </h1>
          <FollowForm story={story} rootId={null} isFollowing={follows.story} isSignedIn={actor !== null} refusal={query.follow} />
          {can(actor, 'desk.open') && (
            <p className="mt-2 text-sm">
              <PageLink href={`/moderation/stories/${story.id}`}>{(await getTranslations('moderation.story'))('link')}</PageLink>
            </p>
          )}
        </div>
        <PromptCard
          slug={story.slug}
          prompt={story.prompt}
          language={story.language}
          isClosed={discussion.story.isClosed}
          answerCount={story.answerCount}
          unanswered={unanswered}
          countries={[...new Set([...(actor?.country ? [actor.country] : []), ...unanswered, ...story.reportCountries])]}
        />
      </header>
      <Breakdown slug={story.slug} reports={story.reports} corrections={corrections} canQuote={!discussion.story.isClosed} />
      <Coverage map={worldMap()} story={story} chosen={country ?? null} />
      <Discussion {...discussion} quoted={blockQuoted(story.reports, query.quote)} action={postCommentAction} />
      <script type="application/ld+json">
        {JSON.stringify(storyJsonLd(story, discussion.threads, story.prompt ?? site('defaultPrompt')))}
      </script>
    </>
  )
}
