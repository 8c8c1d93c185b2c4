import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { assignNoticeAction, noteOnNoticeAction } from '../../../moderation/notices/actions'
import { decideEditorialNoticeAction } from '../actions'
import { AdminNav } from '#components/admin/admin-nav'
import { DecideEditorialForms } from '#components/moderation/notices/decide-editorial-forms'
import { NoticeSheet } from '#components/moderation/notices/notice-sheet'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getNotice } from '#server/moderation/notices/get-notice'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.noticeDesk' }))('editorialTitle'))
}

/** One notice or request about a story or a report. */
export default async function EditorialNoticePage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/notices/${id}`)}`)
  if (!can(actor, 'notice.handle', { isEditorial: true }) || !z.uuid().safeParse(id).success) notFound()
  const [notice, t, { done }] = await Promise.all([getNotice(actor, id), getTranslations('moderation.noticeDesk'), searchParams])
  if (!notice?.isEditorial) notFound()
  return (
    <>
      <AdminNav actor={actor} current="notices" />
      <h1 className="mt-6 text-3xl">{t('editorialTitle')}</h1>
      <NoticeSheet
        notice={notice}
        viewerId={actor.id}
        path="/admin/notices"
        isDone={done === 'decided'}
        actions={{ assign: assignNoticeAction, note: noteOnNoticeAction }}
      >
        <DecideEditorialForms notice={notice} action={decideEditorialNoticeAction} />
      </NoticeSheet>
    </>
  )
}
