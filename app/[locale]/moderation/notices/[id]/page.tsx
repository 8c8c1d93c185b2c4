import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { assignNoticeAction, decideNoticeAction, noteOnNoticeAction } from '../actions'
import { DeskHead } from '#components/moderation/desk-head'
import { DecideNoticeForms } from '#components/moderation/notices/decide-notice-forms'
import { NoticeSheet } from '#components/moderation/notices/notice-sheet'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { getNotice } from '#server/moderation/notices/get-notice'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.noticeDesk' }))('title'))
}

/** One notice or order about comments. */
export default async function NoticePage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/notices/${id}`)}`)
  if (!can(actor, 'desk.open') || !z.uuid().safeParse(id).success) notFound()
  const [notice, counts, t, { done }] = await Promise.all([
    getNotice(actor, id),
    getQueueCounts(actor),
    getTranslations('moderation.noticeDesk'),
    searchParams,
  ])
  if (!notice) notFound()
  if (notice.isEditorial) redirect(localePath(locale, `/admin/notices/${id}`))
  return (
    <>
      <DeskHead current="notices" counts={counts} title={t('title')} />
      <NoticeSheet
        notice={notice}
        viewerId={actor.id}
        path="/moderation/notices"
        isDone={done === 'decided'}
        actions={{ assign: assignNoticeAction, note: noteOnNoticeAction }}
      >
        <DecideNoticeForms notice={notice} action={decideNoticeAction} />
      </NoticeSheet>
    </>
  )
}
