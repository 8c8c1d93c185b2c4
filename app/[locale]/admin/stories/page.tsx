import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { AdminNav } from '#components/admin/admin-nav'
import { StoryList } from '#components/admin/stories/story-list'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { listStoriesForEditors, storyStates } from '#server/stories/list-stories-for-editors'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

const query = z.object({
  search: z.string().max(200).catch(''),
  state: z.enum(storyStates).optional().catch(undefined),
  cursor: z.string().optional().catch(undefined),
  done: z.enum(['discarded']).optional().catch(undefined),
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin.stories.list' })
  return { title: t('title'), robots: { index: false } }
}

/** Every story, found by words and state; where an editor begins. */
export default async function AdminStoriesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/stories')}`)
  if (!can(actor, 'story.seed')) notFound()
  const { search, state, cursor, done } = query.parse(await searchParams)
  const [{ stories, nextCursor, counts }, t] = await Promise.all([
    listStoriesForEditors({ search, state, cursor }),
    getTranslations('admin.stories.list'),
  ])
  const total = counts.draft + counts.published + counts.unpublished
  const address = (change: { state?: string; cursor?: string }) => {
    const parts = new URLSearchParams({ ...(search && { search }), ...change })
    return `/admin/stories${parts.size > 0 ? `?${parts}` : ''}`
  }
  return (
    <>
      <AdminNav actor={actor} current="stories" />
      <div className="mt-6 flex flex-wrap items-center justify-between gap-4">
        <h1 className="text-3xl">{t('title')}</h1>
        <PageLink href="/admin/stories/seed" className="button">
          {t('seed')}
        </PageLink>
      </div>
      {done && <Notice tone="good" title={t(`done.${done}`)} />}
      {total === 0 && !search ? (
        <Notice title={t('emptyTitle')}>
          <p className="mt-1">{t('empty')}</p>
        </Notice>
      ) : (
        <>
          <form className="mt-4 flex flex-wrap items-end gap-3" role="search">
            <label className="grid min-w-0 flex-1 basis-64 gap-1 text-sm">
              {t('search')}
              <input type="search" name="search" defaultValue={search} maxLength={200} className="input" />
            </label>
            {state && <input type="hidden" name="state" value={state} />}
            <button className="button button-quiet">{t('find')}</button>
          </form>
          <nav aria-label={t('title')} className="my-4 flex flex-wrap gap-2">
            <PageLink href={address({})} aria-current={state ? undefined : 'page'} className="chip">
              {t('count', { state: t('all'), count: total })}
            </PageLink>
            {storyStates.map(one => (
              <PageLink key={one} href={address({ state: one })} aria-current={state === one ? 'page' : undefined} className="chip">
                {t('count', { state: t(`states.${one}`), count: counts[one] })}
              </PageLink>
            ))}
          </nav>
          {stories.length > 0 ? <StoryList stories={stories} /> : <Notice>{t('noneFound')}</Notice>}
          {nextCursor && (
            <p className="mt-6">
              <PageLink href={address({ ...(state && { state }), cursor: nextCursor })} className="button button-quiet">
                {t('next')}
              </PageLink>
            </p>
          )}
        </>
      )}
    </>
  )
}
