import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { EditCommentForm } from '#components/comments/edit-comment-form'
import { WithdrawForm } from '#components/comments/withdraw-form'
import { LocalTime } from '#components/ui/local-time'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { listOwnComments } from '#server/comments/list-own-comments'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'
import { getSettings } from '#server/settings'
import { storyAt } from '#server/stories/story-at'
import { editCommentAction, withdrawCommentAction } from '../../../actions'

type Props = { params: Promise<{ locale: Locale; slug: string; id: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'comments.edit' }))('title'))
}

/** One's own comment: to edit within the window, to withdraw at any time. */
export default async function EditCommentPage({ params }: Props) {
  const { locale, slug, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/stories/${slug}/comments/${id}/edit`)}`)
  const story = await storyAt(slug)
  if (!story || !z.uuid().safeParse(id).success) notFound()
  const [[comment], { editWindowMinutes }] = await Promise.all([listOwnComments(actor, { id, storyId: story.id }), getSettings()])
  if (!comment || comment.state === 'withdrawn' || comment.state === 'removed') notFound()
  const t = await getTranslations('comments.edit')
  const thread = await getTranslations('comments.thread')
  const until = new Date(comment.createdAt.getTime() + editWindowMinutes * 60_000)
  return (
    <div className="max-w-text py-8">
      <p className="text-sm text-soft">
        <PageLink href={`/stories/${story.slug}#comment-${id}`}>{thread('back')}</PageLink>
      </p>
      <h1 className="mt-2 text-3xl leading-tight">{t('title')}</h1>
      {comment.isEditable ? (
        <>
          <p className="mt-2 text-sm text-soft">
            {t('window')} <LocalTime instant={until.toISOString()} locale={locale} />
          </p>
          <EditCommentForm comment={comment} slug={story.slug} action={editCommentAction} />
        </>
      ) : (
        <p className="mt-2 text-soft">{t('over')}</p>
      )}
      <section className="mt-10 border-t border-line pt-6">
        <h2 className="text-xl">{t('withdrawTitle')}</h2>
        <p className="my-3 text-soft">{t('withdrawText')}</p>
        <WithdrawForm commentId={id} slug={story.slug} action={withdrawCommentAction} label={t('withdrawButton')} />
      </section>
    </div>
  )
}
