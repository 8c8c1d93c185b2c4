import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { AppealList } from '#components/moderation/appeals/appeal-list'
import { DeskHead } from '#components/moderation/desk-head'
import { localePath, type Locale } from '#domain/locales'
import { appealFilterSchema, filterQuery } from '#domain/moderation/notice-filter'
import { can } from '#domain/people/can'
import { listAppeals } from '#server/moderation/appeals/list-appeals'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.appealDesk' }))('title'))
}

/** Appeals against decisions, answers to notices, and sanctions. */
export default async function AppealsPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const filter = appealFilterSchema.parse(await searchParams)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/appeals${filterQuery(filter)}`)}`)
  if (!can(actor, 'desk.open')) notFound()
  const [counts, list, t] = await Promise.all([getQueueCounts(actor), listAppeals(actor, filter), getTranslations('moderation.appealDesk')])
  return (
    <>
      <DeskHead current="appeals" counts={counts} title={t('title')} />
      <p className="mt-3 text-soft">{t('lead')}</p>
      <AppealList filter={filter} {...list} />
    </>
  )
}
