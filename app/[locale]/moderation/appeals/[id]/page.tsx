import type { Metadata } from 'next'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { notFound, redirect } from 'next/navigation'
import { z } from 'zod'
import { assignAppealAction, decideAppealAction, sendCaseLinkAction } from '../actions'
import { AppealSheet } from '#components/moderation/appeals/appeal-sheet'
import { DeskHead } from '#components/moderation/desk-head'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { getAppeal } from '#server/moderation/appeals/get-appeal'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { currentActor } from '#server/people/current-actor'
import { privatePage } from '#server/people/page-title'

type Props = { params: Promise<{ locale: Locale; id: string }>; searchParams: Promise<{ done?: string }> }

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  return privatePage((await getTranslations({ locale: (await params).locale, namespace: 'moderation.appealDesk' }))('title'))
}

/** One appeal with what it is against. */
export default async function AppealPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/appeals/${id}`)}`)
  if (!can(actor, 'desk.open') || !z.uuid().safeParse(id).success) notFound()
  const [appeal, counts, t, { done }] = await Promise.all([
    getAppeal(actor, id, locale),
    getQueueCounts(actor),
    getTranslations('moderation.appealDesk'),
    searchParams,
  ])
  if (!appeal) notFound()
  return (
    <>
      <DeskHead current="appeals" counts={counts} title={t('title')} />
      <AppealSheet
        appeal={appeal}
        viewerId={actor.id}
        isDone={done === 'decided'}
        actions={{ assign: assignAppealAction, decide: decideAppealAction, sendLink: sendCaseLinkAction }}
      />
    </>
  )
}
