import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { DeskHead } from '#components/moderation/desk-head'
import { NoticeList } from '#components/moderation/notices/notice-list'
import { PageLink } from '#components/ui/page-link'
import { localePath, type Locale } from '#domain/locales'
import { filterQuery, noticeFilterSchema } from '#domain/moderation/notice-filter'
import { can } from '#domain/people/can'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listNotices } from '#server/moderation/notices/list-notices'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.noticeDesk' }))('title'))
}

/** Notices of illegal content about comments, and orders. */
export default async function NoticesPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const filter = noticeFilterSchema.parse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/notices${filterQuery(filter)}`)}`)
  if (!can(actor, 'desk.open')) notFound()
  const [counts, list, t] = await Promise.all([
    getQueueCounts(actor),
    listNotices(actor, { isEditorial: false, filter }),
    getTranslations('moderation.noticeDesk'),
  ])
  return (
    <>
      <DeskHead current="notices" counts={counts} title={t('title')} />
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-soft">
        <span>{t('lead')}</span>
        {can(actor, 'order.record') && <PageLink href="/moderation/notices/order">{t('recordOrder')}</PageLink>}
        {can(actor, 'misuse.judge') && <PageLink href="/moderation/misuse">{t('misuse')}</PageLink>}
      </p>
      <NoticeList path="/moderation/notices" kinds={['illegal', 'order']} filter={filter} {...list} />
    </>
  )
}
