import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations, setRequestLocale } from 'next-intl/server'
import { decide } from '../actions.ts'
import { undo } from '../undo/actions.ts'
import { DeskOne } from '#components/moderation/desk-one'
import { localePath, type Locale } from '#domain/locales'
import { isDecisionAction } from '#domain/moderation/decision-actions'
import { decodeDeskCursor } from '#domain/moderation/desk-cursor'
import { deskQuery, readDeskFields } from '#domain/moderation/desk-fields'
import { can } from '#domain/people/can'
import { deskNotice } from '#server/moderation/desk-notice'
import { getQueueCounts } from '#server/moderation/get-queue-counts'
import { listQueue } from '#server/moderation/list-queue'
import { listReasonsFor } from '#server/moderation/list-reasons-for'
import { placeBefore } from '#server/moderation/queues/place-before'
import { currentActor } from '#server/people/current-actor'
import { timeZoneOf } from '#server/people/time-zone-of'

type Props = {
  params: Promise<{ locale: Locale }>
  /** The filter of a list and the place in it; `act` opens the form of a decision about the comment that it names. */
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params
  const t = await getTranslations({ locale, namespace: 'moderation.one' })
  return { title: t('title'), description: t('description'), robots: { index: false } }
}

/** A list of the desk one comment at a time, for a thumb. */
export default async function DeskOnePage({ params, searchParams }: Props) {
  const { locale } = await params
  setRequestLocale(locale)
  const query = await searchParams
  const text = (name: string) => (typeof query[name] === 'string' ? query[name] : undefined)
  const fields = readDeskFields(query)
  const after = decodeDeskCursor(text('after'), fields.order) ? text('after') : undefined
  const address = (cursor?: string | null) => `/moderation/one?${deskQuery(fields, cursor)}`
  const actor = await currentActor()
  if (!actor) redirect(`${localePath(locale, '/sign-in')}?next=${encodeURIComponent(address(after))}`)
  if (!can(actor, 'desk.open')) notFound()

  const zone = await timeZoneOf(actor)
  const [counts, { items, nextCursor }, before] = await Promise.all([
    getQueueCounts(actor),
    listQueue(actor, { ...fields, zone, cursor: after, limit: 1 }),
    after ? placeBefore(actor, fields, { zone, cursor: after }) : null,
  ])
  const [item] = items
  const [act, about] = (text('act') ?? '').split(':')
  const [reasons, told] = await Promise.all([
    listReasonsFor(items, locale),
    deskNotice(actor, { done: text('done'), decision: text('decision'), count: counts[fields.queue] }),
  ])
  return (
    <DeskOne
      fields={fields}
      count={counts[fields.queue]}
      item={item}
      reasons={reasons}
      action={decide}
      undo={undo}
      path={address(after)}
      previousHref={after ? address(before) : null}
      nextHref={nextCursor ? address(nextCursor) : null}
      act={isDecisionAction(act) && about === item?.id ? act : null}
      {...told}
    />
  )
}
