import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AdminNav } from '#components/admin/admin-nav'
import { SeedForm } from '#components/admin/stories/seed-form'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { currentActor } from '#server/people/current-actor'
import { seedStoryAction } from '../actions'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'admin.stories.seed' })
  return { title: t('title'), robots: { index: false } }
}

/** Where a document becomes a draft: pasted or uploaded, with what was recognised beside it. */
export default async function SeedStoryPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/admin/stories/seed')}`)
  if (!can(actor, 'story.seed')) notFound()
  const [t, editor, workbench] = await Promise.all([
    getTranslations('admin.stories.seed'),
    getTranslations('admin.stories.editor'),
    getTranslations('admin.stories.workbench'),
  ])
  return (
    <>
      <AdminNav actor={actor} current="stories" />
      <p className="mt-6 text-sm">
        <PageLink href="/admin/stories">{editor('back')}</PageLink>
      </p>
      <h1 className="text-3xl">{t('title')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('lead')}</p>
      <SeedForm
        action={seedStoryAction}
        sentences={{
          text: t('text'),
          textHint: t('textHint'),
          file: t('file'),
          fileHint: t('fileHint'),
          submit: t('submit'),
          sending: t('sending'),
          refusals: {
            empty: t('refusals.empty'),
            binary: t('refusals.binary'),
            'not-utf-8': t('refusals.not-utf-8'),
            'too-large': t('refusals.too-large'),
          },
          outline: {
            title: t('preview'),
            confidences: {
              high: workbench('confidences.high'),
              medium: workbench('confidences.medium'),
              low: workbench('confidences.low'),
            },
            blocks: t('blocks'),
            warnings: t('warnings'),
          },
        }}
      />
    </>
  )
}
