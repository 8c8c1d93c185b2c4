import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { ActForm } from '#components/ui/act-form'
import { DiscussionModeForm } from '#components/admin/stories/discussion-mode-form'
import { StoryPreview } from '#components/admin/stories/story-preview'
import { Workbench } from '#components/admin/stories/workbench'
import { LocalTime } from '#components/ui/local-time'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { countriesByName } from '#domain/countries'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { momentField } from '#domain/stories/discussion-input'
import { publishingProblems } from '#domain/stories/publishing-problems'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { getSettings } from '#server/settings'
import { factsOfDocument } from '#server/stories/facts-of-document'
import { getStoryForEditors, type StoryForEditors } from '#server/stories/get-story-for-editors'
import { knownOutletNames } from '#server/stories/list-outlets'
import { problemSentences } from '#server/stories/refusal-sentence'
import { discardDraftAction, publishStoryAction, saveStoryAction, setDiscussionModeAction, unpublishStoryAction } from '../actions'

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'admin.stories.editor' }))('pageTitle'))
}

const query = z.object({
  done: z.enum(['seeded', 'known', 'published', 'unpublished', 'discussion']).optional().catch(undefined),
})

/** One story on the workbench: its state, its discussion, its document and its reports. */
export default async function AdminStoryPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/stories/${id}`)}`)
  if (!can(actor, 'story.seed') || !z.uuid().safeParse(id).success) notFound()
  const story = await getStoryForEditors(id)
  if (!story) notFound()
  const { done } = query.parse(await searchParams)
  const [list, site, messages, settings, outlets] = await Promise.all([
    getTranslations('admin.stories.list'),
    getTranslations('site'),
    getMessages(),
    getSettings(),
    knownOutletNames(),
  ])
  const { draft } = story
  const { workbench, editor } = messages.admin.stories
  return (
    <>
      <AdminNav actor={actor} current="stories" />
      <StoryHead story={story} locale={locale} />
      {done && <Notice tone="good" title={list(`done.${done}`)} />}
      <StoryActs story={story} />
      <NextIntlClientProvider messages={{ admin: { stories: { workbench, editor } } }}>
        <Workbench
          key={story.id}
          storyId={story.id}
          version={story.version}
          draft={draft}
          isPublished={story.status === 'published'}
          wasPublic={story.publishedAt !== null}
          facts={story.document === null ? null : factsOfDocument(story.document)}
          choices={{ countries: countriesByName(locale), outlets, defaultRights: settings.defaultRights }}
          defaultPrompt={site('defaultPrompt')}
          save={saveStoryAction}
        >
          <WithoutScript story={story} />
        </Workbench>
      </NextIntlClientProvider>
    </>
  )
}

async function StoryHead({ story, locale }: { story: StoryForEditors; locale: Locale }) {
  const [t, list] = await Promise.all([getTranslations('admin.stories.editor'), getTranslations('admin.stories.list')])
  const time = () => <LocalTime instant={story.updatedAt.toISOString()} locale={locale} />
  return (
    <header className="mt-6">
      <p className="text-sm">
        <PageLink href="/admin/stories">{t('back')}</PageLink>
      </p>
      <h1 className="mt-1 text-3xl leading-tight" lang={story.draft.language} dir={directionOf(story.draft.language)}>
        {story.draft.headline || list('noHeadline')}
      </h1>
      <p className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        <span className="font-semibold">{list(`states.${story.status}`)}</span>
        <span>{story.savedBy ? t.rich('saved', { name: story.savedBy.name, time }) : t.rich('savedBySystem', { time })}</span>
        <span>{list('answers', { count: story.answerCount })}</span>
        <PageLink href={`/admin/stories/${story.id}/preview`}>{t('preview')}</PageLink>
        {story.status === 'published' && <PageLink href={`/stories/${encodeURIComponent(story.draft.slug)}`}>{t('view')}</PageLink>}
      </p>
    </header>
  )
}

/** What works at once and without JavaScript: the discussion, taking the story down, deleting a draft. */
async function StoryActs({ story }: { story: StoryForEditors }) {
  const [t, d] = await Promise.all([getTranslations('admin.stories.editor'), getTranslations('admin.stories.discussion')])
  const hidden = { id: story.id, version: String(story.version) }
  return (
    <div className="my-5 divide-y divide-line border-y border-line">
      <details>
        <summary className="py-2.5">
          {d('title')}: <span className="text-soft">{d(`modes.${story.mode}`)}</span>
        </summary>
        <div className="pb-4">
          <p className="text-sm text-soft">{d('lead')}</p>
          <DiscussionModeForm
            action={setDiscussionModeAction}
            storyId={story.id}
            initial={{
              mode: story.mode,
              closedNote: story.closedNote ?? '',
              closesAt: momentField(story.closesAt),
              isBlindFirst: story.isBlindFirst ? 'yes' : '',
            }}
            sentences={{
              mode: d('mode'),
              modes: { open: d('modes.open'), premoderated: d('modes.premoderated'), closed: d('modes.closed') },
              note: d('note'),
              closesAt: d('closesAt'),
              blindFirst: d('blindFirst'),
              save: d('save'),
              errors: { mode: d('errors.mode'), 'note-long': d('errors.note-long'), moment: d('errors.moment') },
            }}
          />
        </div>
      </details>
      {story.status === 'published' && (
        <details>
          <summary className="py-2.5">{t('unpublish')}</summary>
          <p className="mb-3 max-w-text text-sm text-soft">{t('unpublishText')}</p>
          <div className="pb-4">
            <ActForm action={unpublishStoryAction} hidden={hidden} label={t('unpublishConfirm')} className="button button-danger" />
          </div>
        </details>
      )}
      {story.publishedAt === null && (
        <details>
          <summary className="py-2.5">{t('discard')}</summary>
          <p className="mb-3 max-w-text text-sm text-soft">{t('discardText')}</p>
          <div className="pb-4">
            <ActForm action={discardDraftAction} hidden={hidden} label={t('discardConfirm')} className="button button-danger" />
          </div>
        </details>
      )}
    </div>
  )
}

async function WithoutScript({ story }: { story: StoryForEditors }) {
  const t = await getTranslations('admin.stories.editor')
  const problems = await problemSentences(publishingProblems(story.draft))
  return (
    <>
      <noscript>
        <p className="mb-4 text-soft">{t('withoutScript')}</p>
      </noscript>
      {problems.length > 0 && (
        <Notice title={t('problems.title')}>
          <ul className="list-disc ps-5">
            {problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Notice>
      )}
      {story.status !== 'published' && problems.length === 0 && (
        <div className="mb-6">
          <ActForm
            action={publishStoryAction}
            hidden={{ id: story.id, version: String(story.version) }}
            label={t(story.publishedAt ? 'publishAgain' : 'publish')}
          />
        </div>
      )}
      <StoryPreview draft={story.draft} />
    </>
  )
}
