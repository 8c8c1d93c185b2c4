import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { decide } from './actions.ts'
import { undo } from './undo/actions.ts'
import { DeskList } from '#components/moderation/desk-list'
import { decodeCursor, encodeCursor } from '#domain/cursor'
import { localePath, type Locale } from '#domain/locales'
import { isQueue } from '#domain/moderation/desk-item'
import { can } from '#domain/people/can'
import { deskNotice } from '#server/moderation/desk-notice'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listReasonsFor } from '#server/moderation/list-reasons-for'
import { listQueue } from '#server/moderation/list-queue'
import { currentActor } from '#server/people/current-actor'

type Props = {
  params: Promise<{ locale: Locale }>
  searchParams: Promise<{ queue?: string; after?: string; done?: string; decision?: string }>
}

// A decision loads the page anew: few enough items that this stays quick, enough that the next ones are on the screen.
const itemsAPage = 10

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.desk' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

export default async function DeskPage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const { queue: asked, after, done, decision } = await searchParams
  const queue = isQueue(asked) ? asked : 'held'
  const address = (cursor?: string) => {
    const query = new URLSearchParams({ ...(queue !== 'held' && { queue }), ...(cursor && { after: cursor }) }).toString()
    return query ? `/moderation?${query}` : '/moderation'
  }
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(address(after))}`)
  if (!can(actor, 'desk.open')) notFound()

  const cursor = decodeCursor(after)
  const [counts, { items, nextCursor }] = await Promise.all([getQueueCounts(actor), listQueue(actor, { queue, cursor, limit: itemsAPage })])
  const reasons = await listReasonsFor(items, locale)
  const told = await deskNotice(actor, { done, decision, count: counts[queue] })
  return (
    <DeskList
      queue={queue}
      counts={counts}
      items={items}
      reasons={reasons}
      action={decide}
      undo={undo}
      path={address(cursor ? after : undefined)}
      isFirstPage={!cursor}
      nextHref={nextCursor ? address(encodeCursor(nextCursor)) : null}
      {...told}
    />
  )
}
