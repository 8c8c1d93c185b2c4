import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AdminNav } from '#components/admin/admin-nav'
import { NoticeList } from '#components/moderation/notices/notice-list'
import { localePath, type Locale } from '#domain/locales'
import { filterQuery, noticeFilterSchema } from '#domain/moderation/notice-filter'
import { can } from '#domain/people/can'
import { listNotices } from '#server/moderation/notices/list-notices'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.noticeDesk' }))('editorialTitle'))
}

/** The editors' list: notices and requests about stories and reports. */
export default async function EditorialNoticesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const filter = noticeFilterSchema.parse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/admin/notices${filterQuery(filter)}`)}`)
  if (!can(actor, 'notice.handle', { isEditorial: true })) notFound()
  const [list, t] = await Promise.all([listNotices(actor, { isEditorial: true, filter }), getTranslations('moderation.noticeDesk')])
  return (
    <>
      <AdminNav actor={actor} current="notices" />
      <h1 className="mt-6 text-3xl">{t('editorialTitle')}</h1>
      <p className="mt-2 max-w-text text-soft">{t('editorialLead')}</p>
      <NoticeList path="/admin/notices" kinds={['illegal', 'correction', 'order']} filter={filter} {...list} />
    </>
  )
}
