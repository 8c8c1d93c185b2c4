import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { BatchList } from '#components/moderation/batch-list'
import { localePath, type Locale } from '#domain/locales'
import { can } from '#domain/people/can'
import { listBatches } from '#server/moderation/batches/list-batches'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { currentActor } from '#server/people/current-actor'

type Props = { params: Promise<{ locale: Locale }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.batches' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

export default async function BatchesPage({ params }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent('/moderation/batches')}`)
  if (!can(actor, 'desk.open')) notFound()
  const [batches, counts] = await Promise.all([listBatches(actor), getQueueCounts(actor)])
  return <BatchList batches={batches} counts={counts} />
}
