import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { z } from 'zod'
import { start, stop, takeBack } from '../actions.ts'
import { BatchView } from '#components/moderation/batch-view'
import { localePath, type Locale } from '#domain/locales'
import { canUndoBatch } from '#domain/moderation/batch'
import { can } from '#domain/people/can'
import { getBatch } from '#server/moderation/batches/get-batch'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listOfferedRules } from '#server/moderation/house-rules/list-offered-rules'
import { currentActor } from '#server/people/current-actor'

type Props = {
  params: Promise<{ locale: Locale; id: string }>
  /** `after` is the place of the last comment of the page before; `show=skipped` leaves out what went as it should. */
  searchParams: Promise<{ after?: string; show?: string }>
}

const itemsAPage = 50

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.batches' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

export default async function BatchPage({ params, searchParams }: Props) {
  const { locale, id } = await params
  setRequestLocale(locale)
  const { after, show } = await searchParams
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(`/moderation/batches/${id}`)}`)
  const batchId = z.uuid().safeParse(id)
  if (!can(actor, 'desk.open') || !batchId.success) notFound()
  const isSkippedOnly = show === 'skipped'
  const place = z.coerce.number().int().positive().max(1_000_000).catch(0).parse(after)
  const [batch, counts, reasons] = await Promise.all([
    getBatch(actor, { batchId: batchId.data, after: place, limit: itemsAPage, isSkippedOnly }),
    getQueueCounts(actor),
    listOfferedRules(locale),
  ])
  if (!batch) notFound()
  return (
    <BatchView
      batch={batch}
      counts={counts}
      reasons={reasons}
      actions={{ start, stop, takeBack }}
      canTakeBack={batch.isOwn && canUndoBatch(batch, new Date())}
      isSkippedOnly={isSkippedOnly}
    />
  )
}
