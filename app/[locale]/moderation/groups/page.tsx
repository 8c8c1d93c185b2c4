import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { deleteGroupAction, saveGroupAction } from './actions.ts'
import { DeskHead } from '#components/moderation/desk-head'
import { StoryGroupForm } from '#components/moderation/story-group-form'
import { ActForm } from '#components/ui/act-form'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { deskAddress } from '#domain/moderation/desk-fields'
import { maximumGroupName, mostStoriesInGroup } from '#domain/moderation/story-group'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listGroups, type ListedGroup } from '#server/moderation/groups/list-groups'
import { currentActor } from '#server/people/current-actor'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ done?: string; after?: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.groups' })
  return { title: t('title'), robots: { index: false } }
}

/** Groups of stories, which a filter of the desk can name together. */
export default async function StoryGroupsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/groups')}`)
  if (!can(actor, 'desk.open')) notFound()
  const { done, after } = await searchParams
  const [counts, { groups, nextAfter }, t] = await Promise.all([
    getQueueCounts(actor),
    listGroups(typeof after === 'string' ? after : ''),
    getTranslations('moderation.groups'),
  ])
  const sentences = {
    name: t('name'),
    stories: t('stories'),
    storiesHint: t('storiesHint', { most: mostStoriesInGroup }),
    save: t('save'),
    errors: {
      'name-missing': t('errors.name-missing'),
      'name-too-long': t('errors.name-too-long'),
      'stories-missing': t('errors.stories-missing'),
      'too-many-stories': t('errors.too-many-stories'),
    },
  }
  const form = (group?: ListedGroup) => (
    <StoryGroupForm
      action={saveGroupAction}
      initial={{ id: group?.id ?? '', name: group?.name ?? '', stories: group?.stories.map(({ slug }) => slug).join('\n') ?? '' }}
      maximumName={maximumGroupName}
      sentences={sentences}
    />
  )
  return (
    <>
      <DeskHead current={null} counts={counts} title={t('title')} />
      <p className="mt-3 max-w-text text-soft">{t('lead')}</p>
      {(done === 'saved' || done === 'deleted') && <Notice tone="good" title={t(done)} />}
      {groups.length === 0 && <p className="mt-6 text-soft">{t('empty')}</p>}
      <ul className="mt-6 divide-y divide-line border-y border-line empty:hidden">
        {groups.map(group => (
          <li key={group.id} className="py-4">
            <h2 className="text-lg">
              <bdi>{group.name}</bdi>
            </h2>
            <p className="mt-0.5 flex flex-wrap gap-x-5 text-sm">
              {(['held', 'flagged', 'new'] as const).map(queue => (
                <PageLink key={queue} href={deskAddress({ queue, group: group.id })} className="inline-block py-1">
                  {t('show', { queue })}
                </PageLink>
              ))}
            </p>
            <details>
              <summary className="w-fit py-1.5 text-sm text-soft underline underline-offset-4">
                {t('count', { count: group.stories.length })}
              </summary>
              <ul className="my-2 grid gap-1 text-sm">
                {group.stories.map(story => (
                  <li key={story.slug} lang={story.language} dir={directionOf(story.language)}>
                    <PageLink href={`/stories/${encodeURIComponent(story.slug)}`}>{story.headline}</PageLink>
                  </li>
                ))}
              </ul>
            </details>
            <details>
              <summary className="w-fit py-1.5 text-sm text-soft underline underline-offset-4">{t('change')}</summary>
              {form(group)}
              <div className="mt-5 border-t border-line pt-3">
                <p className="mb-2 text-sm text-soft">{t('deleteAsk')}</p>
                <ActForm action={deleteGroupAction} hidden={{ id: group.id }} label={t('delete')} className="button button-danger" />
              </div>
            </details>
          </li>
        ))}
      </ul>
      {nextAfter && (
        <p className="mt-4">
          <PageLink href={`/moderation/groups?after=${encodeURIComponent(nextAfter)}`}>{t('more')}</PageLink>
        </p>
      )}
      <h2 className="rule-double mt-10 pt-4 text-xl">{t('add')}</h2>
      {form()}
    </>
  )
}
