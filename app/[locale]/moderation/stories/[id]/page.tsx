import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { control, failure, unlock } from './actions.ts'
import { ChecksFailForm } from '#components/moderation/checks-fail-form'
import { DeskHead } from '#components/moderation/desk-head'
import { LockedThreads } from '#components/moderation/locked-threads'
import { StoryChanges } from '#components/moderation/story-changes'
import { StoryControls } from '#components/moderation/story-controls'
import { PageLink } from '#components/ui/page-link'
import { SectionHead } from '#components/ui/section-head'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { currentActor } from '#server/people/current-actor'
import { getStoryForDesk } from '#server/stories/get-story-for-desk'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.story' })
  return { title: t('title'), robots: { index: false } }
}

/** What moderators set for a whole discussion and its threads. */
export default async function StoryAtTheDeskPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/stories/${id}`)}`)
  if (!can(actor, 'desk.open') || !z.uuid().safeParse(id).success) notFound()
  const [story, counts, t] = await Promise.all([getStoryForDesk(actor, id), getQueueCounts(actor), getTranslations('moderation.story')])
  if (!story) notFound()
  return (
    <>
      <DeskHead current={null} counts={counts} title={t('title')} />
      <p className="mt-3">
        <PageLink href={`/stories/${encodeURIComponent(story.slug)}`} lang={story.language} dir={directionOf(story.language)}>
          {story.headline}
        </PageLink>
      </p>
      <section aria-labelledby="discussion-controls" className="mt-6">
        <SectionHead id="discussion-controls" title={t('discussion')} />
        {can(actor, 'story.moderate', { storyId: story.id }) ? (
          <>
            <StoryControls story={story} action={control} />
            <ChecksFailForm story={story} action={failure} />
          </>
        ) : (
          <p className="text-soft">{t('outsideScope')}</p>
        )}
      </section>
      <section aria-labelledby="locked-threads" className="mt-10">
        <SectionHead id="locked-threads" title={t('locked')} />
        <LockedThreads story={story} unlock={unlock} />
      </section>
      <section aria-labelledby="story-changes" className="mt-10">
        <SectionHead id="story-changes" title={t('changes')} />
        <StoryChanges changes={story.changes} />
      </section>
    </>
  )
}
