import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { StoryPreview } from '#components/admin/stories/story-preview'
import { Notice } from '#components/ui/notice'
import { PageLink } from '#components/ui/page-link'
import { directionOf, localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { getStoryForEditors } from '#server/stories/get-story-for-editors'

type Props = { params: Promise<{ locale: Locale; id: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'admin.stories.editor' }))('previewTitle'))
}

/** A story as it is stored, in any state, to be read. */
export default async function StoryPreviewPage({ params }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/stories/${id}/preview`)}`)
  if (!can(actor, 'story.seed') || !z.uuid().safeParse(id).success) notFound()
  const story = await getStoryForEditors(id)
  if (!story) notFound()
  const [t, site] = await Promise.all([getTranslations('admin.stories.editor'), getTranslations('site')])
  const { draft } = story
  return (
    <>
      <Notice title={t('previewLead')}>
        <PageLink href={`/admin/stories/${id}`}>{t('backToWorkbench')}</PageLink>
      </Notice>
      <div lang={draft.language} dir={directionOf(draft.language)}>
        <h1 className="text-4xl leading-tight">{draft.headline}</h1>
        <p className="my-5 font-serif text-2xl italic">{draft.prompt ?? site('defaultPrompt')}</p>
      </div>
      <StoryPreview draft={draft} />
    </>
  )
}
